import { expect } from 'vitest';
import { serveWithStrictPolicy } from './strict-policy.ts';
import { test } from './test.ts';

test('metadata for other programs passes a strict content security policy', async ({ garden, open }) => {
  const { page, complaints } = await open();
  await serveWithStrictPolicy(page);
  await page.goto(`${garden}garden/trees/apple/`, { waitUntil: 'networkidle' });
  const told = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(told ?? '')['@graph'][0].headline).toBe('Apple');
  expect(complaints).toEqual([]);
});
