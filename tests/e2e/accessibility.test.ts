import { describe, expect } from 'vitest';
import { axeViolations } from './axe.ts';
import { pageKinds } from './page-kinds.ts';
import { test } from './test.ts';

describe.for(Object.entries(pageKinds))('%s', ([, kind]) => {
  test.for([390, 1280])('is accessible at a width of %d px, light and dark', async (width, { site, garden, open }) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    await page.goto({ site, garden }[kind.site] + kind.address);
    await kind.tryOut?.(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(page), colorScheme).toEqual([]);
    }
  });
});
