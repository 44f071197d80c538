import type { Page } from 'playwright';
import { expect } from 'vitest';
import { expandGarden } from './page-kinds.ts';
import { test } from './test.ts';

/** The sidebar as text: a line for each page, indented by its depth, with `+` before what is collapsed. */
const drawnTree = (page: Page) =>
  page.locator('#site\\:sidebar > ul:not(.sidebar-lists) a').evaluateAll(links =>
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

test('branches that a reader expands stay expanded on the next page', async ({ garden, open }) => {
  const { page } = await open();
  const collapsed = ['Gardening', '+ Cycle', 'Élan', '+ Garden', 'Weather', '+ Yearbook', 'يوميات'];
  await page.goto(`${garden}weather/`);
  expect(await drawnTree(page)).toEqual(collapsed);
  await expandGarden(page);
  await page.getByRole('button', { name: 'Subpages of “Trees”' }).press('Enter');
  await page.locator('#site\\:sidebar').getByRole('link', { name: 'Pear' }).waitFor();
  const expanded = [
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
  expect(await drawnTree(page)).toEqual(expanded);
  await page.locator('#site\\:sidebar').getByRole('link', { name: 'Élan' }).click();
  await page.waitForURL('**/%C3%A9lan/');
  expect(await drawnTree(page)).toEqual(expanded);
  await page.getByRole('button', { name: 'Subpages of “Garden”' }).click();
  await page.reload();
  expect(await drawnTree(page)).toEqual(collapsed);
});

test('a long branch loads a hundred pages at a time', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}weather/`);
  await page.getByRole('button', { name: 'Subpages of “Cycle”' }).click();
  const lines = page.locator('#site\\:sidebar li li');
  await page.getByRole('button', { name: '30 more' }).click();
  await expect.poll(() => lines.count()).toBe(130);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Step 101');
});

test('siblings that are left out of the page load on request, and stay on the next page', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}cycle/step-60/`);
  const titles = () => page.locator('#site\\:sidebar li li > a').allInnerTexts();
  const steps = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `Step ${from + i}`);
  expect(await titles()).toEqual(['39 more', ...steps(40, 80), '50 more']);
  await page.getByRole('link', { name: '39 more' }).click();
  await expect.poll(titles).toEqual([...steps(1, 80), '50 more']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Step 39');
  await page.getByRole('link', { name: '50 more' }).click();
  await expect.poll(titles).toEqual([...steps(1, 100), '30 more']);
  await page.locator('#site\\:sidebar').getByRole('link', { name: 'Step 99' }).click();
  await page.waitForURL('**/cycle/step-99/');
  expect(await titles()).toEqual([...steps(1, 119), '11 more']);
});

test('without JavaScript a collapsed page links to the list of the pages below it', async ({ garden, open }) => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${garden}weather/`);
  expect(await page.locator('#site\\:sidebar button:visible').count()).toBe(0);
  await page.locator('#site\\:sidebar').getByRole('link', { name: 'Cycle' }).click();
  await page.waitForURL('**/cycle/');
  expect(await page.locator('.related-pages li').count()).toBe(40 + 60);
  await page.getByRole('link', { name: '90 more' }).click();
  await page.waitForURL('**/-/below/1/cycle/');
  expect(await page.locator('h1').textContent()).toBe('Subpages of “Cycle”');
  expect(await page.locator('.page-list li').count()).toBe(130);
});
