import { describe, expect } from 'vitest';
import { axeViolations } from './axe.ts';
import { test } from './test.ts';

const addresses = ['', 'pod/'];

describe.for(addresses)('the page at /%s', address => {
  test('loads, with nothing to complain about', async ({ site, open }) => {
    const { page, complaints } = await open();
    const response = await page.goto(site + address, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(complaints).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      test(`has nothing that axe finds, ${colorScheme}, ${width} px wide`, async ({ site, open }) => {
        const { page } = await open({ colorScheme, viewport: { width, height: 800 } });
        await page.goto(site + address);
        expect(await axeViolations(page)).toEqual([]);
      });
    }
  }
});

test('the page of a note is called as the note is', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}pod/`);
  const headings = await page.locator('h1').evaluateAll(elements =>
    elements.map(element => {
      for (const added of element.querySelectorAll('[data-generated]')) added.remove();
      return element.textContent;
    }),
  );
  expect(headings).toEqual(['Pod']);
});

test('an address where nothing is gets status 404 and a page of the site', async ({ site, open }) => {
  const { page } = await open();
  const response = await page.goto(`${site}no/such/page/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').count()).toBe(1);
});
