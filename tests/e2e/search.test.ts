import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { axeViolations } from './axe.ts';
import { test } from './test.ts';

/** Types into the search field that `/` leads to, and waits for the results of all of it. */
async function type(page: Page, query: string) {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await page.locator('[role=listbox][aria-busy=false] [role=option]').first().waitFor();
}

const done = (page: Page) => page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });

test('nothing is fetched before the reader turns to search', async ({ site, open }) => {
  const { page } = await open();
  const fetched: string[] = [];
  page.on('request', request => fetched.push(request.url()));
  await page.goto(`${site}pod/`, { waitUntil: 'networkidle' });
  const before = fetched.length;
  expect(fetched.filter(url => /pagefind|search|engine|box/.test(url))).toEqual([]);
  await type(page, 'pod');
  expect(fetched.slice(before).some(url => url.includes('/-/pagefind/'))).toBe(true);
});

test('the keyboard alone leads from any page to a result, whose words are marked until Esc is pressed', async ({
  site,
  open,
}) => {
  const { page, complaints } = await open();
  await page.goto(site);
  await type(page, 'strongly coupled backup');
  const field = page.getByRole('combobox');
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  await expect.poll(() => page.getByRole('status').filter({ hasText: 'result' }).count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site}pod/**`);
  const marks = page.locator('article mark.found');
  await marks.first().waitFor();
  expect(await marks.allTextContents()).toContain('strongly');
  await page.keyboard.press('Escape');
  expect(await marks.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a phrase stands on a page as it is asked for, or the answer is to its words and says so', async ({
  site,
  open,
}) => {
  const { page } = await open();
  const ask = async (query: string) => {
    await page.goto(`${site}-/search/?q=${encodeURIComponent(query)}`);
    await done(page);
    const pages = page.locator('[data-search-results] > li');
    return [await page.locator('#Site-search-said').textContent(), await pages.first().getAttribute('data-page')];
  };
  expect(await ask('"fundamental unit of deployment"')).toEqual(['1 result', 'Pod']);
  expect(await ask('"unit fundamental"')).toEqual([
    'Nothing found for “"unit fundamental"”. Showing results for “unit fundamental”.',
    'Pod',
  ]);
});

test('Esc closes the results, and Enter without a choice shows all of them on a page of their own', async ({
  site,
  open,
}) => {
  const { page } = await open();
  await page.goto(site);
  await type(page, 'pod');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('listbox').isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site}-/search/?q=pod`);
  await done(page);
  expect(await page.locator('[data-search-results] > li').first().getAttribute('data-page')).toBe('Pod');
});

test('a slip is understood, and what may have been meant is offered', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}-/search/?q=contianer`);
  await done(page);
  const suggestion = page.locator('[data-search-suggestion]').first();
  expect(await suggestion.textContent()).toMatch(/^containers?$/);
  expect(await page.locator('[data-search-results] > li').count()).toBeGreaterThan(0);
});

test('a result opened in another tab has its words marked there too', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}-/search/?q=pod`);
  await done(page);
  const opened = page.context().waitForEvent('page');
  await page.locator('[data-search-results] h2 a').first().click({ button: 'middle' });
  const other = await opened;
  await other.locator('article mark.found').first().waitFor();
  expect(await other.locator('article mark.found').first().textContent()).toMatch(/^pods?$/i);
});

test('the search is narrowed by tag and by section, and back', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}-/search/?q=container`);
  await done(page);
  const facets = page.getByRole('navigation', { name: 'Filters' });
  const tag = facets.getByRole('listitem').filter({ hasText: /^configuration/ });
  const expected = Number(await tag.locator('.count').textContent());
  await tag.getByRole('link').click();
  await page.waitForURL(/tag%3Aconfiguration/);
  await done(page);
  expect(await page.locator('#Site-search-said').textContent()).toBe(`${expected} results`);
  await facets.locator('[aria-current]').click();
  await page.waitForURL(`${site}-/search/?q=container`);
});

test('it says so when it cannot be loaded', async ({ site, open }) => {
  const { page } = await open();
  await page.route('**/-/pagefind/**', route => route.abort());
  await page.goto(`${site}-/search/?q=pod`);
  await done(page);
  expect(await page.getByRole('status').allTextContents()).toContain(
    'Search could not be loaded. It works on the published site, while you are online.',
  );
});

test('without scripts it says that it needs them', async ({ site, open }) => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${site}-/search/?q=pod`);
  expect(await page.locator('main').textContent()).toContain('Search needs JavaScript');
});

test('it works under a strict content security policy', async ({ site, open }) => {
  const { page, complaints } = await open();
  await page.route('**/*', async route => {
    const response = await route.fetch();
    const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto(`${site}-/search/?q=pod`);
  await done(page);
  expect(await page.locator('[data-search-results] > li').first().getAttribute('data-page')).toBe('Pod');
  expect(complaints).toEqual([]);
});

describe.for(['light', 'dark'] as const)('%s', colorScheme => {
  for (const width of [390, 1280]) {
    test(`axe finds nothing in the open results and on their page, ${width} px wide`, async ({ site, open }) => {
      const { page } = await open({ colorScheme, viewport: { width, height: 800 } });
      await page.goto(site);
      await type(page, 'pod');
      expect(await axeViolations(page)).toEqual([]);
      await page.goto(`${site}-/search/?q=pod`);
      await done(page);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
});
