import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from './test.ts';

declare global {
  interface Window {
    shifted: string[];
  }
}

/** Notes what moves while a page loads. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    window.shifted = [];
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as PerformanceEntry & { sources: { node?: Node }[] };
        for (const { node } of sources) window.shifted.push((node as Element | undefined)?.className ?? String(node));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const deepest = 'yearbook/a-section-with-a-name-of-unusualandunbreakableandquiteunreasonablelength/words/';

describe.for([360, 1280])('%d px wide', width => {
  test.for(['garden/trees/apple/', deepest, 'yearbook/', 'cycle/', '-/pages/', '-/search/', '-/search/?q=apple'])(
    'nothing on %s moves, or is wider than the window',
    async (address, { garden, open }) => {
      const { page } = await open({ viewport: { width, height: 800 } });
      await watchShifts(page);
      await page.goto(garden + address, { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => window.shifted)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
  );
});

test('the section that is being read is marked, and its line in the list is in view, to the end of the page', async ({
  garden,
  open,
}) => {
  const { page } = await open({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await page.goto(`${garden}yearbook/`);
  const list = page.locator('.on-this-page details > ul');
  const marked = () =>
    list.evaluate(element => {
      const link = element.querySelector('[aria-current]');
      const [line, column] = [link?.getBoundingClientRect(), element.getBoundingClientRect()];
      // A list scrolls by whole pixels, its lines have fractions of them.
      const inView = line && line.top > column.top - 1 && line.bottom < column.bottom + 1;
      return `${link?.textContent} ${inView ? 'in view' : 'out of view'}`;
    });
  await list.getByText('Week 51', { exact: true }).click();
  expect(await marked()).toBe('Week 51 in view');
  // The link's section stays marked until the reader scrolls.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  expect(await marked()).toBe('Week 51 in view');
  await page.mouse.move(500, 500);
  await page.mouse.wheel(0, -1);
  await expect.poll(marked).toBe('Week 53 in view');
  await page.goto(`${garden}yearbook/#week-30`);
  await expect.poll(marked).toBe('Week 30 in view');
});

test('from right to left, lists, tables and indented blocks begin on the right', async ({ garden, open }) => {
  const { page } = await open({ viewport: { width: 360, height: 800 } });
  await page.goto(`${garden}يوميات/`);
  const sides = await page.locator('article > *, article li, article td').evaluateAll(elements =>
    elements.map(element => {
      const { direction, textAlign } = getComputedStyle(element);
      return `${element.tagName} ${textAlign === 'start' ? direction : textAlign}`;
    }),
  );
  expect(sides).toEqual([
    'H1 rtl',
    'OL rtl',
    'LI right',
    'LI right',
    'LI left',
    'P ltr',
    'DIV rtl',
    'SECTION rtl',
    'TD right',
    'TD right',
  ]);
  const article = await page.locator('article').boundingBox();
  const item = await page.locator('ol > li').first().boundingBox();
  const indented = await page.locator('.indent').boundingBox();
  const right = (box: typeof article) => (box?.x ?? 0) + (box?.width ?? 0);
  expect(right(article) - right(item)).toBeGreaterThan(20);
  expect(right(article) - right(indented)).toBeGreaterThan(10);
});

test('on paper a link says where it leads, unless its text does', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}weather/`);
  await page.emulateMedia({ media: 'print' });
  const said = await page
    .locator('article a.external')
    .evaluateAll(links => links.map(link => `${link.textContent}${getComputedStyle(link, '::after').content}`));
  expect(said).toEqual(['others" (https://example.org/w)"', 'https://example.org/xnone']);
});

test('on paper a picture that stands on end is whole on one sheet', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}pod/`);
  await page.emulateMedia({ media: 'print' });
  const sheet = (257 / 25.4) * 96;
  expect((await page.locator('article img').boundingBox())?.height).toBeLessThan(sheet);
});
