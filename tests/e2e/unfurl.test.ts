import { expect } from 'vitest';
import { test } from './test.ts';

test('what a page tells others is nothing that a strict content security policy forbids', async ({ garden, open }) => {
  const { page, complaints } = await open();
  await page.route('**/*', async route => {
    const response = await route.fetch();
    const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto(`${garden}garden/trees/apple/`, { waitUntil: 'networkidle' });
  const told = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(told ?? '')['@graph'][0].headline).toBe('Apple');
  expect(complaints).toEqual([]);
});

test('on paper a page says when it was changed, and not where it can be edited', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  const foot = page.locator('.changed');
  const shown = () =>
    Promise.all([foot.getByText(/Changed on October \d, 2026/), foot.getByRole('link')].map(part => part.isVisible()));
  expect(await shown()).toEqual([true, true]);
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toEqual([true, false]);
});
