import { expect } from 'vitest';
import { test } from './test.ts';

test('the scripts and style sheets of the author work under the content security policy', async ({ open, garden }) => {
  const { page, complaints } = await open();
  await page.goto(`${garden}weather/`);
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
    inline: 'ran',
    mine: 'ran',
  });
  const styleOf = (selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name);
  expect(await styleOf('.site-tagline', 'font-style')).toBe('italic');
  expect(await styleOf('.sidebar > ul [aria-current]', 'color')).toBe('rgb(122, 31, 92)');
  expect(complaints).toEqual([]);
});

test('the logo is the one for the theme: the reader’s choice, or else the system’s', async ({ open, garden }) => {
  const { page } = await open({ colorScheme: 'dark' });
  await page.goto(garden);
  const shown = () =>
    page
      .locator('.site-logo')
      .evaluateAll(logos =>
        logos.filter(logo => (logo as HTMLElement).offsetWidth > 0).map(logo => (logo as HTMLElement).dataset.logo),
      );
  expect(await shown()).toEqual(['dark']);
  await page.locator('#site\\:theme').click();
  expect(await shown()).toEqual(['light']);
});

test('links of the header are in the drawer on narrow screens', async ({ open, garden }) => {
  const { page } = await open({ viewport: { width: 390, height: 800 } });
  await page.goto(garden);
  const link = (place: string) => page.locator(`${place} a`, { hasText: 'Weather' }).first();
  expect(await link('.header-links').isVisible()).toBe(false);
  await page.locator('.menu-button').click();
  expect(await link('.sidebar-links').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await link('.header-links').isVisible()).toBe(true);
  expect(await link('.sidebar-links').isVisible()).toBe(false);
});
