import { expect } from 'vitest';
import { axeViolations } from './axe.ts';
import { pageKinds } from './page-kinds.ts';
import { test } from './test.ts';

test.for(Object.entries(pageKinds))('%s is accessible in a narrow window', async ([, kind], { site, garden, tab }) => {
  const { page } = await tab(390);
  await page.goto({ site, garden }[kind.site] + kind.address);
  await kind.tryOut?.(page);
  // Colours are the same as in a wide window, see pages.test.ts.
  expect(await axeViolations(page)).toEqual([]);
});
