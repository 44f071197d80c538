import { expect } from 'vitest';
import { clipboard, granted } from './share-menu.ts';
import { test } from './test.ts';

const address = 'garden/beds/carrot/';

test('of a terminal session, the button copies the commands alone, and a selection has everything', async ({
  garden,
  open,
}) => {
  const { page } = await open(granted);
  await page.goto(garden + address);
  const session = page.locator('figure[data-language="shellsession"]');
  await session.getByRole('button', { name: 'Copy' }).click();
  expect(await clipboard(page)).toBe('sow carrot \\\n  --deep\nrake');
  const selected = await session.locator('pre').evaluate(pre => {
    getSelection()?.selectAllChildren(pre);
    return String(getSelection());
  });
  expect(selected).toBe('$ sow carrot \\\n  --deep\nsown\n$ rake');
});

test('wide blocks have a button that wraps the lines of all, and is remembered', async ({ garden, open }) => {
  const { page } = await open({ viewport: { width: 360, height: 800 } });
  await page.goto(garden + address);
  const button = page.getByRole('button', { name: 'Wrap lines' });
  const hidden = () => page.locator('.code pre').evaluateAll(all => all.map(pre => pre.scrollWidth > pre.clientWidth));
  expect(await button.count()).toBe(1);
  expect(await hidden()).toContain(true);
  await button.click();
  expect(await hidden()).not.toContain(true);
  await page.reload();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(await hidden()).not.toContain(true);
  await button.click();
  expect(await hidden()).toContain(true);
});

test('the name of a file above a block is its title', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(garden + address);
  expect(await page.locator('.code-title').allInnerTexts()).toEqual(['beds/carrot.yaml:']);
});
