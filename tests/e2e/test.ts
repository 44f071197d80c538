import { type BrowserContextOptions, chromium, type Page } from 'playwright';
import { test as base, inject } from 'vitest';

function e2e() {
  const context = inject('e2e');
  if ('reason' in context) throw new Error(context.reason);
  return context;
}

/** A page in a browser, and what went wrong in it: errors in the console, failed requests, requests to other hosts. */
interface WatchedPage {
  page: Page;
  complaints: string[];
}

/** Vitest's `test` with the addresses of the built sites, and pages to open it in. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from it what a fixture needs.
  .extend('site', ({}) => e2e().site)
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend('garden', ({}) => e2e().garden)
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch(e2e().browser);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', async ({ browser }, { onCleanup }) => async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext(options);
    onCleanup(() => context.close());
    // On a machine that is busy with something else, everything takes longer.
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    return { page, complaints: listen(page) } satisfies WatchedPage;
  });

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('pageerror', error => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', request => {
    const failure = `${request.url()} ${request.failure()?.errorText}`;
    // A browser that leaves a page no longer waits for its icon.
    if (!failure.endsWith('/favicon.svg net::ERR_ABORTED')) complaints.push(`failed: ${failure}`);
  });
  page.on('response', response => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', request => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') complaints.push(`other host: ${request.url()}`);
  });
  return complaints;
}
