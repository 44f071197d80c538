import type { Page } from 'playwright';
import { expect } from 'vitest';
import { axeViolationsInBothSchemes } from './axe.ts';
import { inMenu } from './share-menu.ts';
import { test } from './test.ts';

const complete = (page: Page) => page.locator('.print-section[data-state=complete]').waitFor();
const titles = (page: Page) =>
  page.locator('.print-section article').evaluateAll(notes => notes.map(note => note.querySelector('h1')?.textContent));

test('the menu of a page leads to the page and all below it, in one document', async ({ garden, open }) => {
  const { page, complaints } = await open();
  await page.goto(`${garden}garden/`);
  await page.locator('.share summary').click();
  await inMenu(page, 'Print with subpages').click();
  await complete(page);
  expect(page.url()).toBe(`${garden}-/print/?page=/garden/`);
  expect(await page.title()).toBe('Garden · Garden');
  const expected = ['Garden', 'Beds', 'Carrot', 'Trees', 'Apple', 'Pear'];
  expect(await titles(page)).toEqual(expected);
  expect(await page.locator('.print-contents a').allTextContents()).toEqual(expected);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  // Every id is unique, and every link within the document leads to one.
  const { ids, lost } = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map(element => element.id),
    lost: [...document.querySelectorAll('.print-section [href^="#"]')].filter(
      link => !document.getElementById(decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))),
    ).length,
  }));
  expect([new Set(ids).size, lost]).toEqual([ids.length, 0]);
  // A page of another section has its own address.
  const weather = page.locator('article').getByRole('link', { name: 'the weather' });
  expect(await weather.getAttribute('href')).toBe(`${garden}weather/`);
  await page.locator('.print-contents').getByRole('link', { name: 'Apple' }).click();
  expect(await page.evaluate(() => document.querySelector(':target h1')?.textContent)).toBe('Apple');
  expect(complaints).toEqual([]);
});

test('without a page, it is the whole notebook, whose links lead to its parts', async ({ site, open }) => {
  const { page, complaints } = await open();
  await page.goto(site);
  await page.locator('.share summary').click();
  await inMenu(page, 'Print all pages').click();
  await complete(page);
  expect(await page.locator('[role=status]').first().textContent()).toMatch(/^Pages: (\d+) of \1$/);
  const outside = await page
    .locator('.print-section article a[href]')
    .evaluateAll(links =>
      links
        .map(link => (link as HTMLAnchorElement).getAttribute('href') ?? '')
        .filter(href => href.startsWith(location.origin) && !href.includes('/-/')),
    );
  expect(outside).toEqual([]);
  const pictures = page.locator('.print-section article img');
  expect(await pictures.evaluateAll(images => images.every(image => image.getAttribute('loading') !== 'lazy'))).toBe(
    true,
  );
  expect(complaints).toEqual([]);
});

test('without scripts there are links to all pages, as a tree', async ({ garden, open }) => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${garden}garden/trees/`);
  await page.locator('.share summary').click();
  await page.locator('.share').getByRole('link', { name: 'Print with subpages' }).click();
  await page.waitForURL('**/-/print/?page=/garden/trees/');
  const trees = page.locator('.print-section li:has(> a[href$="/garden/garden/trees/"])');
  expect(await trees.locator('a').allTextContents()).toEqual(['Trees', 'Apple', 'Pear']);
});

test('on paper, each chapter begins on a new page, and only the document is printed', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}-/print/?page=/garden/`);
  await complete(page);
  await page.emulateMedia({ media: 'print' });
  const breaks = await page
    .locator('.print-section article')
    .evaluateAll(notes => notes.map(note => getComputedStyle(note).breakBefore));
  expect(breaks).toEqual(['page', 'page', 'auto', 'page', 'auto', 'auto']);
  for (const hidden of ['.site-header', '.sidebar', '.print-bar', '.site-footer']) {
    expect(await page.locator(hidden).isVisible()).toBe(false);
  }
  expect(await page.locator('.print-contents').isVisible()).toBe(true);
});

test('a page that cannot be fetched is left out, and a message says so', async ({ garden, open }) => {
  const { page } = await open();
  await page.route('**/garden/garden/trees/apple/', route => route.abort());
  await page.goto(`${garden}-/print/?page=/garden/trees/`);
  await complete(page);
  expect(await titles(page)).toEqual(['Trees', 'Pear']);
  expect(await page.locator('[role=status]').first().textContent()).toBe('Pages that could not be loaded: 1');
});

test.for(['//example.org/', '/../x/', '/-/files/', 'https://example.org/', '/garden'])(
  'nothing is fetched for %s, which is no page',
  async (address, { garden, open }) => {
    const { page, complaints } = await open();
    // The whole notebook is shown in its place; its list is enough here.
    await page.route('**/-/tree/-/1.json', route => route.fulfill({ json: { pages: [['Weather', '/weather/']] } }));
    await page.goto(`${garden}-/print/?page=${encodeURIComponent(address)}`);
    await complete(page);
    expect(await titles(page)).toEqual(['Weather']);
    expect(complaints).toEqual([]);
  },
);

test('the document is accessible', async ({ garden, open }) => {
  const { page } = await open({ viewport: { width: 390, height: 800 } });
  await page.goto(`${garden}-/print/?page=/garden/`);
  await complete(page);
  expect(await axeViolationsInBothSchemes(page)).toEqual({ light: [], dark: [] });
});
