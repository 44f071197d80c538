import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from 'playwright';
import { test as base, expect, inject } from 'vitest';

function e2e() {
  const context = inject('e2e');
  if ('reason' in context) throw new Error(context.reason);
  return context;
}

/** A page in a browser, and complaints: errors in the console, failed requests, requests to other hosts. */
interface WatchedPage {
  page: Page;
  complaints: string[];
}

/** How the console says what the content security policy of a page has blocked. */
const BLOCKED = 'blocked by policy:';

/**
 * Vitest's `test` with the URLs of the sites `site` and `garden`, and two ways to get a page: `open()` opens one in a new
 * context, and `tab()` is quicker, and gives all tests of a file the same one. A test fails if a page in it does what its
 * content security policy forbids.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the dependencies of a fixture from the pattern
  .extend('site', ({}) => e2e().site)
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend('garden', ({}) => e2e().garden)
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    // One for each worker: pages of one browser share its clipboard, and any test may click a button that copies.
    const browser = await chromium.launch(e2e().browser);
    onCleanup(() => inTime('the browser', browser.close()));
    return browser;
  })
  .extend('shared', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
    const { context, blocked } = await newContext(browser);
    onCleanup(() => inTime('the shared browser context', close(context)));
    const page = await context.newPage();
    return { page, complaints: listen(page), blocked };
  })
  .extend('tab', async ({ shared }, { onCleanup }) => async (width: number) => {
    const { page, complaints, blocked } = shared;
    onCleanup(() => expect(blocked.splice(0)).toEqual([]));
    // As a browser that has not been here.
    if (page.url() !== 'about:blank')
      await page.evaluate(() => [localStorage, sessionStorage].map(kept => kept.clear()));
    await page.goto('about:blank');
    complaints.length = 0;
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    return { page, complaints } satisfies WatchedPage;
  })
  .extend('open', async ({ browser }, { onCleanup }) => async (options: BrowserContextOptions = {}) => {
    const { context, blocked } = await newContext(browser, options);
    onCleanup(async () => {
      await inTime('a browser context', close(context));
      expect(blocked).toEqual([]);
    });
    const page = await context.newPage();
    return { page, complaints: listen(page) } satisfies WatchedPage;
  });

/** A new context, and what the policies of its pages block, as it happens. */
async function newContext(browser: Browser, options?: BrowserContextOptions) {
  const context = await browser.newContext(options);
  // Everything takes longer on a busy machine.
  context.setDefaultTimeout(60_000);
  const blocked: string[] = [];
  context.on('console', message => message.text().startsWith(BLOCKED) && blocked.push(message.text()));
  await context.addInitScript(label => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(label, violatedDirective, blockedURI, sourceFile);
    });
  }, BLOCKED);
  return { context, blocked };
}

async function close(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    // Requests may still be in flight, whose handlers would fail once the page is closed.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    // Chromium never finishes closing a context while a page in it has a shared worker, as Vite's client has one once its
    // server has stopped. Closing the page works.
    await page.close();
  }
  await context.close();
}

/**
 * Waits until something is closed, but not for ever: Vitest sets no limit to cleanups, so that a browser that does not
 * answer would stop all tests without a word.
 *
 * @throws after a minute
 */
async function inTime(what: string, closed: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} was not closed within a minute`)), 60_000);
  });
  await Promise.race([closed, late]).finally(() => clearTimeout(timer));
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('pageerror', error => complaints.push(`uncaught: ${error.message}`));
  /** Whether the page is being left, and how often it was. */
  let [isLeaving, left] = [false, 0];
  const leftBefore = new WeakMap<Request, number>();
  page.on('domcontentloaded', () => {
    isLeaving = false;
  });
  page.on('requestfailed', request => {
    const error = request.failure()?.errorText;
    // A browser that leaves a page no longer waits for what that has asked for: its icon, a part of a search.
    const isGivenUp = error === 'net::ERR_ABORTED' && left > (leftBefore.get(request) ?? 0);
    if (!isGivenUp) complaints.push(`failed: ${request.url()} ${error}`);
  });
  page.on('response', response => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', request => {
    // The old page may still ask for something before the new one is there.
    leftBefore.set(request, isLeaving ? left - 1 : left);
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) [isLeaving, left] = [true, left + 1];
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') complaints.push(`other host: ${request.url()}`);
  });
  return complaints;
}
