/**
 * Measures the cost of search in a browser, on a generated notebook: how much is loaded until the first query has results,
 * and how long it takes from a key to the results on the screen. `ZIMLIGHT_PAGES=10000` generates a larger notebook.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../../support/browser.ts';
import { repository, serve, zimlight } from '../../support/zimlight.ts';
import { writeLargeNotebook } from './large-notebook.ts';

/** One word, two words, a typo and a sentence, with words of the notebooks that the generated one takes its words from. */
const queries = ['kubernetes', 'notebook pages', 'kuberentes', 'the pod that restarts'];
const pages = Number(process.env.ZIMLIGHT_PAGES ?? 1000);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

/** Compressed sizes, in bytes: everything until the first results, the part of it for this query, and everything after. */
async function weigh(browser: Browser, url: string, query: string, box: boolean) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const fetched: string[] = [];
  page.on('requestfinished', request => fetched.push(request.url()));
  if (box) {
    await page.goto(url, { waitUntil: 'networkidle' });
    fetched.splice(0);
    await page.keyboard.press('/');
    await page.keyboard.type(query, { delay: 60 });
    await page.getByRole('option').first().waitFor();
  } else {
    await page.goto(`${url}-/search/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  }
  const until = fetched.length;
  await page.waitForTimeout(1500);
  const sizes = await Promise.all(fetched.map(sizeOf));
  await context.close();
  const sum = (some: { size: number }[]) => some.reduce((all, { size }) => all + size, 0);
  const first = sizes.slice(0, until);
  const ofPage = first.filter(({ url }) => !/\/-\/(?:pagefind|search)\/\w/.test(url));
  return { all: sum(first), index: sum(first) - sum(ofPage), later: sum(sizes.slice(until)) };
}

async function sizeOf(url: string) {
  const body = Buffer.from(await (await fetch(url)).arrayBuffer());
  return { url, size: Math.min(body.length, gzipSync(body, { level: 9 }).length) };
}

/** Milliseconds from each key to its results on the screen. The query is typed twice, so that the index is loaded. */
async function clock(browser: Browser, url: string, query: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await field.waitFor();
  await page.evaluate(() => {
    const shared = globalThis as { painted?: number };
    let began = 0;
    document.addEventListener('input', ({ timeStamp }) => {
      began = timeStamp;
      shared.painted = 0;
    });
    new MutationObserver(() =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          shared.painted = performance.now() - began;
        }),
      ),
    ).observe(document.getElementById('site:search-listbox') as HTMLElement, { childList: true });
  });
  const times: number[] = [];
  for (const round of [1, 2]) {
    await field.fill('');
    for (const letter of query) {
      await page.keyboard.type(letter);
      await page.waitForTimeout(400);
      if (round === 2) times.push(await page.evaluate(() => (globalThis as { painted?: number }).painted ?? 0));
    }
  }
  await page.close();
  // The first letter alone is not searched for.
  return times.slice(1);
}

const folder = await mkdtemp(join(tmpdir(), 'zimlight-cost-'));
try {
  const notebook = join(folder, 'notes');
  await writeLargeNotebook(notebook, pages, [join(repository, 'content'), '/usr/share/zim/manual']);
  const { code, stderr } = await zimlight(['build', notebook, '--out', join(folder, 'site')]);
  if (code !== 0) throw new Error(stderr);
  const server = await serve(['preview', join(folder, 'site')]);
  const browser = await chromium.launch(await findBrowser());
  console.log(`${pages} pages${' '.repeat(24)}until the first results, of that search itself, and after them`);
  for (const query of queries) {
    for (const box of [true, false]) {
      const { all, index, later } = await weigh(browser, server.url, query, box);
      const name = `${box ? 'the field' : 'its page '}  ${query}`.padEnd(34);
      console.log(`${name} ${kilobytes(all)} ${kilobytes(index)} ${kilobytes(later)}`);
    }
  }
  for (const query of queries) {
    const times = (await clock(browser, server.url, query)).sort((a, b) => a - b);
    const at = (share: number) => `${Math.round(times[Math.floor(share * (times.length - 1))] ?? 0)} ms`;
    console.log(`after a key  ${query.padEnd(22)} half within ${at(0.5)}, nine in ten ${at(0.9)}, all ${at(1)}`);
  }
  await browser.close();
  await server.stop();
} finally {
  await rm(folder, { recursive: true });
}
