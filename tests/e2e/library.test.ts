import { expect } from 'vitest';
import { bundleLibrary } from '../support/bundle-library.ts';
import { test } from './test.ts';

test('a browser parses notes and makes Markdown of them', async ({ open }) => {
  const { page, complaints } = await open();
  await page.addScriptTag({ content: await bundleLibrary('browser') });
  expect(await page.evaluate("library.convert('[[A:B|b]] **c**')")).toBe('[b](A/B) **c**\n');
  expect(complaints).toEqual([]);
});
