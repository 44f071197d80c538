import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from './test.ts';

declare global {
  interface Window {
    shifts: string[];
  }
}

/** Records the elements that move while a page loads, and how. */
const recordShifts = (page: Page) =>
  page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as PerformanceEntry & {
          sources: { node?: Element; previousRect: DOMRect; currentRect: DOMRect }[];
        };
        for (const { node, previousRect: from, currentRect: to } of sources) {
          const rectangles = [from, to].map(({ x, y, width, height }) => [x, y, width, height].join(' '));
          window.shifts.push(`${rectangles.join(' → ')}: ${node?.outerHTML?.slice(0, 100) ?? node?.nodeValue}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const deepest = 'yearbook/a-section-with-a-name-of-unusualandunbreakableandquiteunreasonablelength/words/';

describe.for([360, 1280])('%d px wide', width => {
  test.for(['garden/trees/apple/', deepest, 'yearbook/', 'cycle/', '-/pages/', '-/search/', '-/search/?q=apple'])(
    'nothing on %s moves or is wider than the window',
    async (address, { garden, open }) => {
      const { page } = await open({ viewport: { width, height: 800 } });
      await recordShifts(page);
      await page.goto(garden + address, { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
  );
});

test('in right-to-left text, lists, tables and indented blocks begin on the right', async ({ garden, open }) => {
  const { page } = await open({ viewport: { width: 360, height: 800 } });
  await page.goto(`${garden}يوميات/`);
  const sides = await page.locator('article > :not([data-generated]), article li, article td').evaluateAll(elements =>
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
