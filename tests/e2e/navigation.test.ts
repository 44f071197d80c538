import { expect } from 'vitest';
import { test } from './test.ts';

test('backlinks quote the sentence of the link, and only twenty of many show at first', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  expect(await page.locator('.page-list li').allInnerTexts()).toEqual(['Gardening\n\nSee the apple tree. @overview']);
  await page.goto(`${garden}cycle/`);
  expect(await page.locator('.page-list li:visible').count()).toBe(20);
  await page.getByText('110 more').click();
  expect(await page.locator('.page-list li:visible').count()).toBe(60);
  await page.getByRole('link', { name: '70 more' }).click();
  await page.waitForURL('**/-/linking/1/cycle/');
  expect(await page.locator('.page-list li').count()).toBe(130);
});

test('a breadcrumb opens a menu of its siblings', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  const menu = page.getByRole('button', { name: 'Pages at the same level as “Trees”' });
  await menu.click();
  expect(await page.locator('.breadcrumb-menu:popover-open a').allInnerTexts()).toEqual(['Beds', 'Trees']);
  await page.keyboard.press('Escape');
  expect(await page.locator('.breadcrumb-menu:popover-open').count()).toBe(0);
});

test('keyboard shortcuts go from page to page, until they are turned off', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  await page.keyboard.press('j');
  await page.waitForURL('**/garden/trees/pear/');
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL('**/garden/trees/apple/');
  await page.keyboard.press('?');
  const shown = await page.getByRole('dialog').locator('dt:visible').allInnerTexts();
  expect(shown).toEqual(['j →', 'k ←', '/ Ctrl K', '?']);
  await page.getByLabel('Use keyboard shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  expect(page.url()).toMatch(/apple\/$/);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  expect(await page.getByLabel('Use keyboard shortcuts').isChecked()).toBe(false);
});
