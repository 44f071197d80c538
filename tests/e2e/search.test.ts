import type { Page } from 'playwright';
import { expect } from 'vitest';
import { axeViolationsInBothSchemes } from './axe.ts';
import { gotoIdle } from './goto-idle.ts';
import { test } from './test.ts';

/** Presses `/`, types a query into the search field, and waits for its results. */
async function type(page: Page, query: string) {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await page.locator('[role=listbox][aria-busy=false] [role=option]').first().waitFor();
}

const done = (page: Page) => page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });

test('nothing is fetched before the reader uses the search', async ({ site, open }) => {
  const { page } = await open();
  const fetched: string[] = [];
  page.on('request', request => fetched.push(request.url()));
  await gotoIdle(page, `${site}pod/`);
  const before = fetched.length;
  expect(fetched.filter(url => /pagefind|search|engine|combobox/.test(url))).toEqual([]);
  await type(page, 'pod');
  expect(fetched.slice(before).some(url => url.includes('/-/pagefind/'))).toBe(true);
});

test('what every search needs is loaded at once, then what finds pages, then their texts', async ({ site, open }) => {
  const { page } = await open();
  await gotoIdle(page, `${site}pod/`);
  const fetched: string[] = [];
  page.on('request', request => fetched.push(new URL(request.url()).pathname));
  await page.keyboard.press('/');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  const names = ['search/lists.json', 'pagefind/pagefind.all.pf_meta'];
  expect(fetched).toEqual(expect.arrayContaining(names.map(name => `/-/${name}`)));
  // Nothing of it waits for a script, whose imports are not yet known.
  expect(fetched.findIndex(path => path.includes('/pagefind.'))).toBeLessThan(6);
  expect(fetched.filter(path => path.includes('/wasm.'))).toEqual([]);
  const before = fetched.length;
  await page.getByRole('combobox').fill('mount volume');
  await page.getByRole('option').first().waitFor();
  const all = fetched.slice(before).map(path => /\/-\/(?:pagefind|search)\/(\w+)/.exec(path)?.[1]);
  // What completes the word is looked for after that.
  const kinds = all.slice(0, all.lastIndexOf('fragment') + 1);
  const [finding, texts] = [kinds.filter(kind => kind !== 'fragment'), kinds.filter(kind => kind === 'fragment')];
  expect(kinds).toEqual([...finding, ...texts]);
  expect(new Set(finding)).toEqual(new Set(['index', 'lists']));
  expect(texts.length).toBeGreaterThan(0);
});

test('a reader who is in the field before the script is there can search as well', async ({ site, open }) => {
  const { page } = await open();
  const { promise: typed, resolve: haveTyped } = Promise.withResolvers<void>();
  await page.route('**/BaseLayout*.js', route => typed.then(() => route.continue()));
  await page.goto(`${site}pod/`, { waitUntil: 'commit' });
  await page.locator('#site\\:search input').fill('pod');
  haveTyped();
  await page.getByRole('option').first().waitFor();
});

test('a result can be opened with the keyboard alone, and its words are highlighted until Esc is pressed', async ({
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
  const marks = page.locator('article mark.search-match');
  await marks.first().waitFor();
  expect(await marks.allTextContents()).toContain('strongly');
  await page.keyboard.press('Escape');
  expect(await marks.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a phrase is found as it is written, or the results are for its words, and say so', async ({ site, open }) => {
  const { page } = await open();
  const ask = async (query: string) => {
    await page.goto(`${site}-/search/?q=${encodeURIComponent(query)}`);
    await done(page);
    const pages = page.locator('[data-search-results] > li');
    return [await page.locator('#site\\:search-status').textContent(), await pages.first().getAttribute('data-page')];
  };
  expect(await ask('"fundamental unit of deployment"')).toEqual(['1 result', 'Pod']);
  expect(await ask('"unit fundamental"')).toEqual([
    'Nothing found for “"unit fundamental"”. Showing results for “unit fundamental”.',
    'Pod',
  ]);
});

test('nothing is searched, chosen or closed by the keys of an input method', async ({ site, open }) => {
  const { page } = await open();
  for (const path of ['', '-/search/']) {
    await page.goto(site + path);
    const field = page.getByRole(path ? 'searchbox' : 'combobox').or(page.locator('.search input'));
    await field.first().focus();
    const session = await page.context().newCDPSession(page);
    const shown = () => page.locator('[data-search-results] > li, [role=option]').count();
    await session.send('Input.imeSetComposition', { text: 'pod', selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(400);
    expect(await shown()).toBe(0);
    await session.send('Input.insertText', { text: 'pod' });
    await expect.poll(shown).toBeGreaterThan(0);

    const count = await shown();
    const press = (key: string) =>
      field.first().dispatchEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
    for (const key of ['ArrowDown', 'Enter', 'Escape']) await press(key);
    expect(await page.locator('[aria-selected=true]').count()).toBe(0);
    expect(await shown()).toBe(count);
    expect(await field.first().inputValue()).toBe('pod');
  }
});

test('Esc closes the results, and Enter without a choice opens the search page', async ({ site, open }) => {
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

test('a typing error still finds results, and a correction is suggested', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}-/search/?q=contianer`);
  await done(page);
  const suggestion = page.locator('[data-search-suggestion]').first();
  expect(await suggestion.textContent()).toMatch(/^containers?$/);
  expect(await page.locator('[data-search-results] > li').count()).toBeGreaterThan(0);
});

test('a result that is opened in another tab has its words highlighted too', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}-/search/?q=pod`);
  await done(page);
  const opened = page.context().waitForEvent('page');
  await page.locator('[data-search-results] h2 a').first().click({ button: 'middle' });
  const other = await opened;
  await other.locator('article mark.search-match').first().waitFor();
  expect(await other.locator('article mark.search-match').first().textContent()).toMatch(/^pods?$/i);
});

test('the search can be narrowed by a tag, and widened again', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}-/search/?q=container`);
  await done(page);
  const facets = page.getByRole('navigation', { name: 'Filters' });
  const tag = facets.getByRole('listitem').filter({ hasText: /^configuration/ });
  const expected = Number(await tag.locator('.count').textContent());
  await tag.getByRole('link').click();
  await page.waitForURL(/tag%3Aconfiguration/);
  await done(page);
  expect(await page.locator('#site\\:search-status').textContent()).toBe(`${expected} results`);
  await facets.locator('[aria-current]').click();
  await page.waitForURL(`${site}-/search/?q=container`);
});

test('a message says so when the search cannot be loaded', async ({ site, open }) => {
  const { page } = await open();
  await page.route('**/-/pagefind/**', route => route.abort());
  await page.goto(`${site}-/search/?q=pod`);
  await done(page);
  expect(await page.getByRole('status').allTextContents()).toContain(
    'Search could not be loaded. It works on the published site when you are online.',
  );
});

test('a message says so, in English, when even the words of the search cannot be loaded', async ({ site, open }) => {
  const { page } = await open();
  await page.route('**/-/words.json', route => route.abort());
  await page.goto(`${site}pod/`);
  const field = page.locator('.search input');
  await field.focus();
  const message = page.locator('.search [role=status]');
  await expect.poll(() => message.textContent()).toBe('Search could not be loaded.');
  expect(await message.getAttribute('lang')).toBe('en');
  await page.unroute('**/-/words.json');
  await field.blur();
  await type(page, 'pod');
  await page.getByRole('option').first().waitFor();
  expect(await message.count()).toBe(1);
});

test('without JavaScript the search page says that it needs it', async ({ site, open }) => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${site}-/search/?q=pod`);
  expect(await page.locator('main').textContent()).toContain('Search needs JavaScript');
});

test('the search makes no complaints under the content security policy', async ({ site, open }) => {
  const { page, complaints } = await open();
  await page.goto(`${site}-/search/?q=pod`);
  await done(page);
  expect(await page.locator('[data-search-results] > li').first().getAttribute('data-page')).toBe('Pod');
  expect(complaints).toEqual([]);
});

test.for([390, 1280])(
  'the open results and the search page are accessible at a width of %d px',
  async (width, { site, open }) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    await page.goto(site);
    await type(page, 'pod');
    expect(await axeViolationsInBothSchemes(page)).toEqual({ light: [], dark: [] });
    await page.goto(`${site}-/search/?q=pod`);
    await done(page);
    expect(await axeViolationsInBothSchemes(page)).toEqual({ light: [], dark: [] });
  },
);

test('of a question, only the words that say what about are highlighted; other pages are set apart', async ({
  garden,
  open,
}) => {
  const { page } = await open();
  await page.goto(`${garden}-/search/?q=${encodeURIComponent('when is the apple pruned in this weather')}`);
  await page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  const results = page.locator('[data-search-results] > li');
  expect(await results.first().getAttribute('data-page')).toBe('Garden:Trees:Apple');
  const marks = await page.locator('[data-search-results] mark:not(.related)').allInnerTexts();
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.filter(text => !/^(?:apple|prun|weather)/i.test(text))).toEqual([]);
  const apart = page.locator('[data-some-words]');
  expect(await apart.getAttribute('data-some-words')).toBe('Pages with some of these words, or similar ones');
  expect(await results.count()).toBeGreaterThan(1);
  await results.first().locator('a').first().click();
  await page.waitForURL('**/garden/trees/apple/');
  const highlighted = page.locator('mark.search-match');
  await highlighted.first().waitFor();
  expect((await highlighted.allInnerTexts()).filter(text => !/^(?:apple|prun|weather)/i.test(text))).toEqual([]);
});

test('a word that the notebook lacks finds pages that say it otherwise, and is not taken for a typing error', async ({
  garden,
  open,
}) => {
  const { page } = await open();
  await page.goto(`${garden}-/search/?q=forecasts`);
  await page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  expect(await page.locator('#site\\:search-status').textContent()).toBe(
    'Pages with some of these words, or similar ones',
  );
  const marks = page.locator('[data-search-results] > li mark');
  expect(await marks.first().textContent()).toMatch(/weather/i);
  expect(await marks.first().getAttribute('class')).toBe('related');
});

test('going back restores the list of results, and each query', async ({ garden, open }) => {
  const { page } = await open();
  const results = page.locator('[data-search-results] > li');
  const done = () => page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  await page.goto(`${garden}-/search/?q=cycle`);
  await done();
  await page.getByRole('button', { name: 'More results' }).click();
  await expect.poll(() => results.count()).toBe(20);
  const link = results.nth(14).locator('a').first();
  await link.scrollIntoViewIfNeeded();
  const y = await page.evaluate(() => scrollY);
  expect(y).toBeGreaterThan(0);
  await link.click();
  await page.waitForURL(/\/cycle\//);
  await page.goBack();
  await done();
  expect(await results.count()).toBe(20);
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(y));

  // A query that was submitted is an entry of its own, and stands in the title.
  const field = page.locator('#site\\:search input');
  await field.fill('weather');
  await field.press('Enter');
  await expect.poll(() => page.title()).toMatch(/^weather · Search/);
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe('cycle');
  await done();
  await expect.poll(() => page.title()).toMatch(/^cycle · Search/);
});

test('an empty field shows what was searched for, until that is cleared, and ways into the notebook', async ({
  garden,
  open,
}) => {
  const { page } = await open();
  await page.goto(`${garden}-/search/?q=weather`);
  await done(page);
  await page.goto(`${garden}-/search/`);
  const start = page.locator('.search-start');
  await start.getByRole('link', { name: 'weather', exact: true }).waitFor();
  expect(await start.getByRole('heading').allTextContents()).toEqual([
    'Recent searches',
    'Recently changed',
    'Most linked pages',
    'What you can type',
  ]);
  const linked = start.locator('section', { hasText: 'Most linked pages' });
  expect(await linked.getByRole('link').first().textContent()).toMatch(/^\s*Cycle\s*$/);
  await page.locator('.search input').fill('carrot');
  await expect.poll(() => start.isVisible()).toBe(false);

  await page.goto(garden);
  await page.keyboard.press('/');
  const recent = page.getByRole('option', { name: 'weather' });
  await recent.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page
    .getByRole('option', { name: /^Weather/ })
    .first()
    .waitFor();
  expect(await page.getByRole('combobox').inputValue()).toBe('weather');
  await page.getByRole('combobox').fill('');
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await page.getByRole('option').count()).toBe(0);
  await page.goto(`${garden}-/search/`);
  await start.waitFor();
  expect(await start.getByRole('heading', { name: 'Recent searches' }).isVisible()).toBe(false);
});

test('results are as wide before the filters are there as with them', async ({ garden, open }) => {
  const { page } = await open({ viewport: { width: 1280, height: 800 } });
  const width = () => page.locator('[data-search-results]').evaluate(list => list.getBoundingClientRect().width);
  await page.goto(`${garden}-/search/`);
  const before = await width();
  await page.goto(`${garden}-/search/?q=apple`);
  await page.locator('.facets').getByRole('link').first().waitFor();
  expect(await width()).toBe(before);
});

test('results can be sorted by their last change, and narrowed to a year, at addresses of their own', async ({
  site,
  open,
}) => {
  const { page } = await open();
  await page.goto(`${site}-/search/?q=container`);
  await done(page);
  const pages = () =>
    page
      .locator('[data-search-results] > li')
      .evaluateAll(items => items.map(item => (item as HTMLElement).dataset.page));
  const best = await pages();
  await page.getByRole('navigation', { name: 'Sort by' }).getByRole('link', { name: 'Last changed' }).click();
  await page.waitForURL(`${site}-/search/?q=container&sort=changed`);
  await done(page);
  expect(await page.locator('.search-order [aria-current]').textContent()).toBe('Last changed');
  expect((await pages()).length).toBe(best.length);
  await page.goto(`${site}-/search/?q=container%20changed%3A1999`);
  await done(page);
  expect(await pages()).toEqual([]);
  await page.goto(`${site}-/search/?q=changed%3A2000..`);
  await done(page);
  expect((await pages()).length).toBe(10);
});

test('the word that is being typed is completed by an arrow key', async ({ garden, open }) => {
  const { page } = await open();
  for (const path of ['', '-/search/']) {
    await page.goto(garden + path);
    const field = page.locator('.search input');
    await field.focus();
    await page.keyboard.type('the weath');
    const completion = page.locator('.completion .rest');
    await expect.poll(() => completion.textContent()).toBe('er');
    await page.keyboard.type('e');
    expect(await completion.textContent()).toBe('r');
    await page.keyboard.press('ArrowRight');
    expect(await field.inputValue()).toBe('the weather');
    expect(await completion.isVisible()).toBe(false);
  }
});

test('in a field from right to left, the left arrow key completes a word, and words in the other direction have none', async ({
  garden,
  open,
}) => {
  const { page } = await open();
  await page.goto(garden);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const field = page.locator('.search input');
  const completion = page.locator('.completion .rest');
  await field.focus();
  await page.keyboard.type('\u0646\u0628\u0627');
  await expect.poll(() => completion.textContent()).toBe('\u062a');
  await page.keyboard.press('ArrowRight');
  expect((await field.inputValue()).length).toBe(3);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => completion.isVisible()).toBe(true);
  await page.keyboard.press('ArrowLeft');
  expect(await field.inputValue()).toBe('\u0646\u0628\u0627\u062a');
  await field.fill('the weath');
  await page.getByRole('option').first().waitFor();
  await page.waitForTimeout(500);
  expect(await completion.textContent()).toBe('');
});

test('a word that only means nearly the same as one that was typed is highlighted where it was found', async ({
  site,
  open,
}) => {
  const { page } = await open();
  await page.goto(`${site}-/search/?q=erase+pods+nightly`);
  await done(page);
  const result = page
    .locator('[data-search-results] > li')
    .filter({ has: page.locator('mark.related') })
    .first();
  const related = (await result.locator('mark.related').first().textContent()) ?? '';
  await result.locator('h2 a').click();
  await page.locator('mark.search-match').first().waitFor();
  const marked = await page.locator('mark.search-match').allTextContents();
  expect(marked.map(text => text.toLowerCase())).toContain(related.toLowerCase());
});
