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
  expect(await page.locator('.page-list li').count()).toBe(60);
  await page.goto(`${garden}-/linking/2/cycle/`);
  expect(await page.locator('.page-list li').count()).toBe(60);
});

test('the button of a menu stands no further from the next breadcrumb than a breadcrumb does', async ({
  garden,
  open,
}) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  const button = page.getByRole('button', { name: 'Pages at the same level as “Garden”' });
  const [before, after] = [await button.boundingBox(), await page.locator('.breadcrumbs a').last().boundingBox()];
  expect((after?.x ?? 0) - (before?.x ?? 0) - (before?.width ?? 0)).toBeLessThan(16);
});

test('on a phone, the path of a page far down is cut in its middle', async ({ garden, open }) => {
  const { page } = await open({ viewport: { width: 390, height: 800 } });
  await page.goto(`${garden}garden/trees/apple/`);
  const shown = () => page.locator('.breadcrumbs li:visible > a').allTextContents();
  expect(await shown()).toEqual(['Garden', 'Trees']);
  await page.locator('.breadcrumbs ol').evaluate(list => {
    for (const title of ['Branch', 'Twig', 'Leaf']) {
      const item = list.lastElementChild?.cloneNode(true) as Element;
      (item.querySelector('a') as Element).textContent = title;
      list.append(item);
    }
  });
  expect(await shown()).toEqual(['Garden', 'Twig', 'Leaf']);
});

test('a breadcrumb opens a menu of its siblings', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  const menu = page.getByRole('button', { name: 'Pages at the same level as “Trees”' });
  const opened = page.locator('.breadcrumb-menu:popover-open');
  // Made by the first click, opened again by the browser.
  for (const _ of ['first', 'second']) {
    await menu.click();
    await opened.waitFor();
    expect(await opened.getByRole('link').allInnerTexts()).toEqual(['Beds', 'Trees']);
    const [button, list] = [await menu.boundingBox(), await opened.boundingBox()];
    expect(list?.y).toBeCloseTo((button?.y ?? 0) + (button?.height ?? 0) + 4, 0);
    await page.keyboard.press('Escape');
    expect(await opened.count()).toBe(0);
  }
});

test('keyboard shortcuts go from page to page, until they are turned off', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/trees/apple/`);
  await page.keyboard.press('j');
  await page.waitForURL('**/garden/trees/pear/');
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL('**/garden/trees/apple/');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  const shown = await page.getByRole('dialog').locator('dt:visible').allInnerTexts();
  expect(shown).toEqual(['j →', 'k ←', '/ Ctrl K', '?']);
  const hint = page.locator('.site-header .search kbd');
  expect(await hint.isVisible()).toBe(true);
  await page.getByLabel('Use keyboard shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  expect(page.url()).toMatch(/apple\/$/);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await hint.isVisible()).toBe(false);
  await page.reload();
  await expect.poll(() => hint.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  expect(await page.getByLabel('Use keyboard shortcuts').isChecked()).toBe(false);
});

test.for([
  ['on a phone', { hasTouch: true, isMobile: true }],
  ['without scripts', { javaScriptEnabled: false }],
] as const)('nothing offers keyboard shortcuts %s', async ([, options], { garden, open }) => {
  const { page } = await open(options);
  await page.goto(garden);
  expect(await page.getByText('All pages').last().isVisible()).toBe(true);
  expect(await page.getByText('Keyboard shortcuts').isVisible()).toBe(false);
});

test('a single key is for the page only if nothing else can be meant by it', async ({ garden, open }) => {
  const { page } = await open();
  const pear = `${garden}garden/trees/pear/`;
  await page.goto(pear);
  const stays = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(50);
    expect(page.url()).toBe(pear);
    expect(await page.locator('dialog, .search input:focus').count()).toBe(0);
  };
  await stays('Shift+ArrowLeft', 'Control+ArrowLeft', 'Alt+j', 'Control+j');

  await page.getByText('No heading below').dblclick({ position: { x: 40, y: 12 } });
  await stays('j', 'k', '/', '?', 'Shift+ArrowLeft', 'ArrowLeft');
  await page.getByText('No heading below').click();

  for (const focused of ['#site\\:sidebar [aria-expanded]', '.breadcrumbs a', '.share summary']) {
    await page.locator(focused).first().focus();
    await stays('ArrowLeft', 'k', '/', '?');
  }
  await page.locator('.share summary').click();
  await page.locator('main').focus();
  await page.evaluate(() => document.querySelector('.share')?.setAttribute('open', ''));
  await stays('ArrowLeft', 'k');
  await page.keyboard.press('Control+k');
  expect(await page.locator('.search input:focus').count()).toBe(1);

  // A screen reader's or a browser's caret (F7), which the key moves.
  await page.goto(pear);
  const moveCaret = () => getSelection()?.collapse(document.querySelector('article p'), 0);
  await page.evaluate(`addEventListener('keydown', ${moveCaret}, { once: true })`);
  await stays('ArrowLeft');

  await page.locator('main').focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL('**/garden/trees/apple/');
});
