import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { messagesOf } from '../support/validate.ts';
import { axeViolations } from './axe.ts';
import { test } from './test.ts';

/** A page of every kind; the deepest one has been tried out before it is looked at. */
const kinds: Record<string, { address: string; tryOut?: (page: Page) => Promise<void> }> = {
  'home page': { address: '' },
  'note, deep': { address: 'garden/trees/apple/', tryOut: page => page.locator('.beside').first().click() },
  'note of many sections': { address: 'yearbook/' },
  'note from right to left': { address: 'يوميات/' },
  'note with keys shown': { address: 'garden/trees/', tryOut: page => page.keyboard.press('?') },
  'folder of very many pages': { address: 'cycle/' },
  'tree of pages, unfolded': { address: 'weather/', tryOut: unfoldGarden },
  'all pages': { address: '-/pages/' },
  tags: { address: '-/tags/' },
  tag: { address: '-/tags/soil/' },
  'recently changed': { address: '-/recent/' },
  'wanted pages': { address: '-/wanted/' },
  'all pages below one': { address: '-/below/1/cycle/' },
  'all pages that link to one': { address: '-/linking/1/cycle/' },
};

async function unfoldGarden(page: Page) {
  const menu = page.getByRole('button', { name: 'Pages', exact: true });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('button', { name: 'Subpages of “Garden”' }).click();
  await page.locator('#Site-pages').getByRole('link', { name: 'Trees' }).waitFor();
}

describe.for(Object.entries(kinds))('%s', ([, { address, tryOut }]) => {
  test('is sound markup, and loads with nothing to complain about', async ({ garden, open }) => {
    const { page, complaints } = await open();
    const response = await page.goto(garden + address, { waitUntil: 'networkidle' });
    expect(complaints).toEqual([]);
    expect(await messagesOf((await response?.text()) ?? '')).toEqual([]);
  });

  test.for([390, 1280])('has nothing that axe finds, %d px wide', async (width, { garden, open }) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    await page.goto(garden + address);
    await tryOut?.(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(page), colorScheme).toEqual([]);
    }
  });
});

/** The sidebar as text: each line, deeper ones indented, `+` before what is folded. */
const drawnTree = (page: Page) =>
  page.locator('#Site-pages a').evaluateAll(links =>
    links
      .filter(link => (link as HTMLElement).checkVisibility())
      .map(link => {
        const depth = '  '.repeat(ancestorsOf(link));
        const fold = link.nextElementSibling?.getAttribute('aria-expanded') === 'false' ? '+ ' : '';
        return depth + fold + link.textContent.trim();

        function ancestorsOf(element: Element): number {
          const above = element.closest('ul')?.parentElement?.closest('ul');
          return above ? 1 + ancestorsOf(above) : 0;
        }
      }),
  );

test('what a reader unfolds stays so on the next page', async ({ garden, open }) => {
  const { page } = await open();
  const folded = ['Gardening', '+ Cycle', 'Élan', '+ Garden', 'Weather', '+ Yearbook', 'يوميات'];
  await page.goto(`${garden}weather/`);
  expect(await drawnTree(page)).toEqual(folded);
  await unfoldGarden(page);
  await page.getByRole('button', { name: 'Subpages of “Trees”' }).press('Enter');
  await page.locator('#Site-pages').getByRole('link', { name: 'Pear' }).waitFor();
  const unfolded = [
    'Gardening',
    '+ Cycle',
    'Élan',
    'Garden',
    '  + Beds',
    '  Trees',
    '    Apple',
    '    Pear',
    'Weather',
    '+ Yearbook',
    'يوميات',
  ];
  expect(await drawnTree(page)).toEqual(unfolded);
  await page.locator('#Site-pages').getByRole('link', { name: 'Élan' }).click();
  await page.waitForURL('**/%C3%A9lan/');
  expect(await drawnTree(page)).toEqual(unfolded);
  await page.getByRole('button', { name: 'Subpages of “Garden”' }).click();
  await page.reload();
  expect(await drawnTree(page)).toEqual(folded);
});

test('of very many pages the next hundred come when asked for', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}weather/`);
  await page.getByRole('button', { name: 'Subpages of “Cycle”' }).click();
  const lines = page.locator('#Site-pages li li');
  await page.getByRole('button', { name: '30 more' }).click();
  await expect.poll(() => lines.count()).toBe(130);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Step 101');
});

test('siblings that the page leaves out come when asked for, and stay on the next page', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}cycle/step-60/`);
  const titles = () => page.locator('#Site-pages li li > a').allInnerTexts();
  const steps = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `Step ${from + i}`);
  expect(await titles()).toEqual(['51 more', ...steps(52, 68), '62 more']);
  await page.getByRole('link', { name: '51 more' }).click();
  await expect.poll(titles).toEqual([...steps(1, 68), '62 more']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Step 51');
  await page.getByRole('link', { name: '62 more' }).click();
  await expect.poll(titles).toEqual([...steps(1, 100), '30 more']);
  await page.locator('#Site-pages').getByRole('link', { name: 'Step 99' }).click();
  await page.waitForURL('**/cycle/step-99/');
  expect(await titles()).toEqual([...steps(1, 107), '23 more']);
});

test('without JavaScript a folded page leads to the list of the pages below it', async ({ garden, open }) => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${garden}weather/`);
  expect(await page.locator('#Site-pages button:visible').count()).toBe(0);
  await page.locator('#Site-pages').getByRole('link', { name: 'Cycle' }).click();
  await page.waitForURL('**/cycle/');
  expect(await page.locator('.page-list li').count()).toBe(40 + 60);
  await page.getByRole('link', { name: '90 more' }).click();
  await page.waitForURL('**/-/below/1/cycle/');
  expect(await page.locator('h1').textContent()).toBe('Subpages of “Cycle”');
  expect(await page.locator('.entries li').count()).toBe(130);
});

test('a page says in which sentence it is linked, and shows twenty of many', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  expect(await page.locator('.entries li').allInnerTexts()).toEqual(['Gardening\n\nSee the apple tree. @overview']);
  await page.goto(`${garden}cycle/`);
  expect(await page.locator('.entries li:visible').count()).toBe(20);
  await page.getByText('110 more').click();
  expect(await page.locator('.entries li:visible').count()).toBe(60);
  await page.getByRole('link', { name: '70 more' }).click();
  await page.waitForURL('**/-/linking/1/cycle/');
  expect(await page.locator('.entries li').count()).toBe(130);
});

test('a step of the breadcrumbs opens the pages beside it', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  const menu = page.getByRole('button', { name: 'Pages at the same level as “Trees”' });
  await menu.click();
  expect(await page.locator('.beside-menu:popover-open a').allInnerTexts()).toEqual(['Beds', 'Trees']);
  await page.keyboard.press('Escape');
  expect(await page.locator('.beside-menu:popover-open').count()).toBe(0);
});

test('keys lead from page to page, until they are turned off', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  await page.keyboard.press('j');
  await page.waitForURL('**/garden/trees/pear/');
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL('**/garden/trees/apple/');
  await page.keyboard.press('?');
  const shown = await page.getByRole('dialog').locator('dt:visible').allInnerTexts();
  expect(shown).toEqual(['j →', 'k ←', '/ Ctrl K', '?']);
  await page.getByLabel('Use keyboard shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  expect(page.url()).toMatch(/apple\/$/);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  expect(await page.getByLabel('Use keyboard shortcuts').isChecked()).toBe(false);
});

test('a tag leads to all pages that have it, however they write it', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(garden);
  await page.locator('article [data-tag]').click();
  await page.waitForURL('**/-/tags/overview/');
  expect(await page.locator('main h1').textContent()).toBe('@Overview');
  expect(await page.locator('.entries a').allInnerTexts()).toEqual(['Garden', 'Gardening']);
  await page.locator('.kind a').click();
  await page.waitForURL('**/-/tags/');
  const tags = await page.locator('.counted li').allInnerTexts();
  expect(tags).toEqual(['@fruit 1', '@Overview 2', '@soil 3', '@日本語 1']);
  await page.getByRole('link', { name: '@日本語' }).click();
  await page.waitForURL('**/-/tags/%E6%97%A5%E6%9C%AC%E8%AA%9E/');
  expect(await page.locator('.entries a').allInnerTexts()).toEqual(['Élan']);
});

test('the lists of pages say what they should', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(garden);
  expect(await page.locator('.foot a').allInnerTexts()).toEqual(['All pages', 'Tags', 'Recently changed']);
  await page.getByRole('link', { name: 'Recently changed' }).click();
  await page.waitForURL('**/-/recent/');
  expect(await page.locator('main h2').allInnerTexts()).toEqual(['November 2026', 'October 2026']);
  expect(await page.locator('.dated li').count()).toBe(50);
  await page.getByRole('link', { name: 'All pages' }).click();
  await page.waitForURL('**/-/pages/');
  expect(await page.locator('.letters a').allInnerTexts()).toEqual(['A', 'C', 'E', 'G', 'P', 'S', 'T', 'W', 'Y', 'ي']);
  expect(await page.locator('#Letter-A + .entries').allInnerTexts()).toEqual(['Apple\n\nGarden › Trees']);
  await page.getByRole('link', { name: 'Wanted pages' }).click();
  await page.waitForURL('**/-/wanted/');
  expect(await page.locator('main dl > *').allInnerTexts()).toEqual(['Almanac', 'Weather']);
});

test('a notebook whose pages all exist has no list of pages that are wanted', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}pod/`);
  expect(await page.locator('.foot a').allInnerTexts()).toEqual(['All pages', 'Tags', 'Recently changed']);
});
