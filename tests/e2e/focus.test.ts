import type { Page } from 'playwright';
import { expect } from 'vitest';
import { test } from './test.ts';

/**
 * Focuses all that can have the focus, as the Tab key does, and names what has its ring cut off by an element around it,
 * however that is scrolled.
 */
async function cutOffRings(page: Page): Promise<string[]> {
  // Browsers show rings after a key. Of those 2 px wide, one may be missing.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const cut: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      element.focus();
      const style = getComputedStyle(element);
      if (document.activeElement !== element || style.outlineStyle === 'none') continue;
      const reach = Number.parseFloat(style.outlineWidth) + Number.parseFloat(style.outlineOffset);
      const { top, bottom, left, right } = element.getBoundingClientRect();
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const box = around.getBoundingClientRect();
        const above = top - box.top - around.clientTop + around.scrollTop;
        const before = left - box.left - around.clientLeft + around.scrollLeft;
        const below = around.scrollHeight - above - (bottom - top);
        const after = around.scrollWidth - before - (right - left);
        if (Math.min(above, below, before, after) < reach - 1) {
          cut.push(`${around.className || around.localName}: ${element.textContent.trim()}`);
        }
      }
    }
    return cut;
  });
}

test.for([
  [1280, 'on-call/'],
  [1280, '-/pages/'],
  [360, 'on-call/'],
] as const)('the ring around what has the focus is whole, %d px wide, on /%s', async ([width, path], { site, tab }) => {
  const { page } = await tab(width);
  await page.goto(site + path);
  expect(await cutOffRings(page)).toEqual([]);
});

test('in forced colours, which have no backgrounds, code and what is current have frames', async ({ site, open }) => {
  const { page } = await open({ forcedColors: 'active', viewport: { width: 1280, height: 800 } });
  await page.goto(`${site}pod/`);
  for (const framed of ['#site\\:sidebar [aria-current]', 'figure.code']) {
    const outline = page
      .locator(framed)
      .first()
      .evaluate(element => getComputedStyle(element).outline);
    expect(await outline).toMatch(/ solid 1px$/);
  }
});
