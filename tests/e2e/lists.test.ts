import { expect } from 'vitest';
import { test } from './test.ts';

test('a tag links to all pages that have it, in any spelling', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(garden);
  await page.locator('article [data-tag]').click();
  await page.waitForURL('**/-/tags/overview/');
  expect(await page.locator('main h1').textContent()).toBe('@Overview');
  expect(await page.locator('.page-list a').allInnerTexts()).toEqual(['Garden', 'Gardening']);
  await page.locator('.breadcrumbs').getByRole('link', { name: 'Tags' }).click();
  await page.waitForURL('**/-/tags/');
  const tags = await page.locator('.tag-list li').allInnerTexts();
  expect(tags).toEqual(['@fruit 1', '@Overview 2', '@soil 3', '@日本語 1']);
  await page.getByRole('link', { name: '@日本語' }).click();
  await page.waitForURL('**/-/tags/%E6%97%A5%E6%9C%AC%E8%AA%9E/');
  expect(await page.locator('.page-list a').allInnerTexts()).toEqual(['Élan']);
});

test('each list of pages shows its entries', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(garden);
  const lists = ['All pages', 'Tags', 'Recently changed', 'Journal', 'Map'];
  expect(await page.locator('.site-footer nav a').allInnerTexts()).toEqual(lists);
  expect(await page.locator('.sidebar-lists a').allInnerTexts()).toEqual(lists);
  const footer = page.locator('.site-footer');
  await footer.getByRole('link', { name: 'Recently changed' }).click();
  await page.waitForURL('**/-/recent/');
  expect(await page.locator('main h2').allInnerTexts()).toEqual(['November 2026', 'October 2026']);
  expect(await page.locator('.page-list-dated li').count()).toBe(50);
  await footer.getByRole('link', { name: 'All pages' }).click();
  await page.waitForURL('**/-/pages/');
  expect(await page.locator('.letter-index a').allInnerTexts()).toEqual([
    'A',
    'C',
    'E',
    'G',
    'N',
    'P',
    'S',
    'T',
    'W',
    'Y',
    'ي',
  ]);
  expect(await page.locator('#Letter-A + .page-list').allInnerTexts()).toEqual(['Apple\n\nGarden › Trees']);
  await page.getByRole('link', { name: 'Wanted pages' }).click();
  await page.waitForURL('**/-/wanted/');
  expect(await page.locator('main dl > *').allInnerTexts()).toEqual(['Almanac', 'Weather']);
});

test('a notebook without links to missing pages has no list of wanted pages', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}pod/`);
  expect(await page.locator('.site-footer a').allInnerTexts()).toEqual([
    'All pages',
    'Tags',
    'Open tasks',
    'Recently changed',
    'Map',
  ]);
});

test('the journal has calendars, and a day leads to the same day of other years', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}-/journal/`);
  expect(await page.locator('main h2').allInnerTexts()).toEqual(['November 2026', 'November 2024']);
  await page.getByRole('table', { name: 'November 2026' }).getByRole('link', { name: 'November 27, 2026' }).click();
  await page.waitForURL('**/yearbook/2026/11/27/');
  expect(await page.locator('h1').textContent()).toBe('November 27, 2026');
  const otherYear = page.getByRole('navigation', { name: 'On this day' }).getByRole('link');
  // A date is on one line.
  expect((await otherYear.boundingBox())?.height).toBeLessThan(40);
  await otherYear.click();
  await page.waitForURL('**/yearbook/2024/11/27/');
});

test('a list of titles alone is in columns, one of sentences is not', async ({ garden, open }) => {
  const { page } = await open({ viewport: { width: 1280, height: 800 } });
  const columns = () =>
    page
      .locator('.page-list a')
      .evaluateAll(links => new Set(links.map(link => link.getBoundingClientRect().left)).size);
  await page.goto(`${garden}-/below/1/cycle/`);
  expect(await columns()).toBeGreaterThan(2);
  await page.goto(`${garden}-/linking/1/cycle/`);
  expect(await columns()).toBe(1);
  await page.goto(`${garden}-/print/`);
  const starts = await page
    .locator('.print-contents li')
    .evaluateAll(entries => entries.map(entry => entry.getBoundingClientRect().left));
  expect(new Set(starts).size).toBeGreaterThan(2);
});
