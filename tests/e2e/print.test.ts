import { expect } from 'vitest';
import { test } from './test.ts';

test('on paper an external link shows its URL, unless its text does', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}weather/`);
  await page.emulateMedia({ media: 'print' });
  const said = await page
    .locator('article a.external')
    .evaluateAll(links => links.map(link => `${link.textContent}${getComputedStyle(link, '::after').content}`));
  expect(said).toEqual(['others" (https://example.org/w)"', 'https://example.org/xnone']);
});

test('on paper a tall picture fits on one sheet', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}pod/`);
  await page.emulateMedia({ media: 'print' });
  const sheet = (257 / 25.4) * 96;
  expect((await page.locator('article img').boundingBox())?.height).toBeLessThan(sheet);
});

test('on paper everything is unfolded', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}weather/`);
  await page.locator('article').evaluate(note => {
    const details = document.createElement('details');
    details.append(document.createElement('summary'), 'Folded words');
    note.append(details);
  });
  const height = () => page.locator('details', { hasText: 'Folded words' }).evaluate(folded => folded.clientHeight);
  const before = await height();
  await page.emulateMedia({ media: 'print' });
  expect(await height()).toBeGreaterThan(before);
});

test('on paper a page has the date of its last change, but no link to edit it', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  const foot = page.locator('.last-updated');
  const shown = () =>
    Promise.all([foot.getByText(/Changed on October \d, 2026/), foot.getByRole('link')].map(part => part.isVisible()));
  expect(await shown()).toEqual([true, true]);
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toEqual([true, false]);
});
