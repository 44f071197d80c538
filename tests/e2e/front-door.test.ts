import type { Page } from 'playwright';
import { expect } from 'vitest';
import { test } from './test.ts';

/** Distance of the title from the top of the window, in CSS pixels. */
const titleTop = (page: Page) =>
  page
    .locator('main h1')
    .first()
    .evaluate(title => title.getBoundingClientRect().top);

test.for([768, 1100, 1280])(
  'the title is at one height on all kinds of pages, %d px wide',
  async (width, { garden, open }) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    const tops: number[] = [];
    const paths = ['', 'weather/', 'garden/trees/apple/', '-/search/', '404.html'];
    const lists = ['pages/', 'tags/', 'tags/fruit/', 'recent/', 'journal/', 'map/', 'wanted/', 'below/1/cycle/'];
    for (const path of [...paths, ...lists.map(list => `-/${list}`)]) {
      await page.goto(garden + path);
      tops.push(await titleTop(page));
    }
    expect(new Set(tops.map(Math.round)).size).toBe(1);
  },
);

test('tags take the width of the front door, and targets in the footer are high enough', async ({ site, open }) => {
  const { page } = await open({ viewport: { width: 1280, height: 800 } });
  await page.goto(site);
  const width = (selector: string) => page.locator(selector).evaluate(element => element.clientWidth);
  expect(await width('.front-door-lists > :has(.tag-cloud)')).toBe(await width('.front-door-lists'));
  // Targets of 24 px: success criterion 2.5.8 of the WCAG.
  const targets = page.locator('.site-footer :is(a, button, label)');
  const heights = await targets.evaluateAll(all => all.map(target => target.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
});

test('the number of backlinks beside the title leads to them', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  const link = page.getByRole('link', { name: 'Linked from: ' });
  const count = Number(await link.textContent());
  expect(await page.locator('[aria-labelledby="site:backlinks"] li').count()).toBe(count);
  await link.click();
  await expect.poll(() => page.locator('#site\\:backlinks').evaluate(element => element.matches(':target'))).toBe(true);
});

test('on a phone, a bar below the header names the section that is read', async ({ site, open }) => {
  const { page } = await open({ viewport: { width: 360, height: 740 } });
  await page.goto(`${site}storage/persistentvolume/`);
  const bar = page.locator('.toc summary');
  expect((await bar.textContent())?.trim()).toBe('On this page');
  await page.locator('#phases').evaluate(heading => heading.scrollIntoView());
  await expect.poll(() => bar.textContent()).toBe('On this page Phases');
  const header = await page.locator('.site-header').boundingBox();
  const { y = 0 } = (await page.locator('.toc').boundingBox()) ?? {};
  // It may lie below the header's border.
  expect(Math.abs(y - (header?.height ?? 0))).toBeLessThan(2);
  // The list opens over the note, and closes when a section is chosen.
  await bar.click();
  await page.locator('.toc').getByRole('link', { name: 'Reclaim policy' }).click();
  await page.waitForURL('**#reclaim-policy');
  expect(await page.locator('.toc details').getAttribute('open')).toBeNull();
  await expect.poll(() => bar.textContent()).toBe('On this page Reclaim policy');
  // Scrolling takes a moment; then the bar does not cover the heading.
  const heading = page.locator('#reclaim-policy');
  await expect.poll(async () => (await heading.boundingBox())?.y).toBeGreaterThan(y + 30);
});
