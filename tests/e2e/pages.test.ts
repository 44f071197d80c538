import { describe, expect } from 'vitest';
import { messagesOf } from '../support/validate.ts';
import { axeViolationsInBothSchemes } from './axe.ts';
import { pageKinds } from './page-kinds.ts';
import { test } from './test.ts';

describe.for(Object.entries(pageKinds))('%s', ([, kind]) => {
  test('is valid HTML, loads without complaints, and is accessible', async ({ site, garden, tab }) => {
    const { page, complaints } = await tab(1280);
    const response = await page.goto({ site, garden }[kind.site] + kind.address);
    expect(response?.status()).toBe(200);
    expect(await messagesOf((await response?.text()) ?? '')).toEqual([]);
    await kind.tryOut?.(page);
    expect(await axeViolationsInBothSchemes(page)).toEqual({ light: [], dark: [] });
    expect(complaints).toEqual([]);
  });
});

test('the page of a note has the title of the note as its only main heading', async ({ site, open }) => {
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

test('metadata for other programs is in the page', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  const told = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(told ?? '')['@graph'][0].headline).toBe('Apple');
});

test('an address without a page has status 404 and a page of the site', async ({ site, open }) => {
  const { page } = await open();
  const response = await page.goto(`${site}no/such/page/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').count()).toBe(1);
});
