import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { repository } from '../support/zimlight.ts';
import { axeViolationsInBothSchemes } from './axe.ts';
import { clipboard, granted, inMenu, select, status } from './share-menu.ts';
import { test } from './test.ts';

test('without access to the clipboard, a message says so, and the link is shown', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}pod/`);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    document.execCommand = () => false;
  });
  await page.getByRole('link', { name: 'Link to “kubectl commands”' }).click();
  await status(page).getByText('Could not copy').waitFor({ state: 'attached' });
  expect(page.url()).toBe(`${site}pod/#kubectl-commands`);

  const asked = page.waitForEvent('dialog').then(async dialog => {
    await dialog.dismiss();
    return [dialog.message(), dialog.defaultValue()];
  });
  await page.locator('.share summary').click();
  await inMenu(page, 'Copy link').click();
  expect(await asked).toEqual(['Could not copy', `${site}pod/`]);
});

test('the menu and the choice of a passage work with the keyboard alone', async ({ site, open }) => {
  const { page, complaints } = await open(granted);
  await page.goto(`${site}pod/`);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  for (let i = 0; i < 60 && (await focused()) !== 'Share'; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Copy link');
  await page.keyboard.press('Enter');
  await status(page).getByText('Copied').waitFor();
  expect([await clipboard(page), await focused()]).toEqual([`${site}pod/`, 'Share']);

  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await page.locator('.share ul').isVisible()).toBe(false);
  expect(await focused()).toBe('Share');

  await page.keyboard.press('Enter');
  for (const _ of ['Copy link', 'Copy short link', 'to a passage']) await page.keyboard.press('Tab');
  expect(await focused()).toBe('Link to a passage…');
  await page.keyboard.press('Enter');
  await status(page).getByText('Choose a passage').waitFor();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await status(page).getByText('Containers inside a pod can communicate').waitFor();
  await page.keyboard.press('Enter');
  const link = `${site}pod/#pod:~:text=containers%20inside%20a%20pod%20can%20communicate%20using%20ports`;
  await expect.poll(() => clipboard(page)).toBe(link);
  await expect.poll(focused, { timeout: 5000 }).toBe('Share');
  expect(complaints).toEqual([]);
});

test('a passage can be chosen by touch', async ({ site, open }) => {
  const { page } = await open({ ...granted, viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  await page.goto(`${site}pod/`);
  await page.locator('.share summary').tap();
  await inMenu(page, 'Link to a passage…').tap();
  await status(page).getByText('Choose a passage').waitFor();
  await page.locator('article p').nth(4).tap();
  await status(page).getByText('Copied').waitFor();
  expect(await clipboard(page)).toContain('#pod:~:text=a%20standalone%20pod%20is');
});

test('a page can be copied as a Markdown link and as Markdown, and its source can be opened', async ({
  site,
  open,
}) => {
  const { page, complaints } = await open(granted);
  await page.goto(`${site}kubectl/kubectl-run-today/`);
  const copy = async (name: string) => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.locator('.share summary').click();
    await inMenu(page, name).click();
    await expect.poll(() => clipboard(page)).not.toBe('');
    return clipboard(page);
  };
  const get = async (name: string) => {
    const address = await page.locator('.share').getByText(name, { exact: true }).getAttribute('href');
    const response = await page.request.get(new URL(address ?? '', page.url()).href);
    return [response.headers()['content-type'], await response.text()];
  };
  const note = await readFile(join(repository, 'content/kubectl/kubectl_run_today.txt'), 'utf8');
  expect(await copy('Copy as Markdown link')).toBe(`[kubectl run today](${site}kubectl/kubectl-run-today/)`);
  const markdown = await copy('Copy page as Markdown');
  expect(markdown).toMatch(/^# kubectl run today\n/);
  expect(await get('View as Markdown')).toEqual(['text/markdown; charset=utf-8', markdown]);
  expect(await get('View source')).toEqual(['text/plain; charset=utf-8', note]);
  expect(complaints).toEqual([]);
});

test('on a site below a path, links have the published origin and the path', async ({ garden, open }) => {
  const { page, complaints } = await open(granted);
  await page.goto(`${garden}garden/trees/apple/`);
  await page.locator('.share summary').click();
  await inMenu(page, 'Copy link').click();
  await expect.poll(() => clipboard(page)).toBe('https://example.org/garden/garden/trees/apple/');
  const alternate = await page.locator('link[type="text/markdown"]').getAttribute('href');
  expect(alternate).toBe('/garden/garden/trees/apple/index.md');
  const markdown = await page.request.get(new URL(alternate ?? '', garden).href);
  expect(await markdown.text()).toContain('see [:Weather](https://example.org/garden/weather/) for');
  const source = await page.request.get(`${garden}-/source/Garden/Trees/Apple.txt`);
  expect(await source.text()).toContain('====== Apple ======');
  expect(complaints).toEqual([]);
});

test('without JavaScript the menu has only links', async ({ site, open }) => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${site}pod/`);
  await page.locator('.share summary').click();
  expect(await page.locator('.share li:visible').allInnerTexts()).toEqual([
    'View as Markdown',
    'View source',
    'Print with subpages',
  ]);
  for (const link of await page.locator('.share a').all()) {
    expect((await page.request.get(new URL((await link.getAttribute('href')) ?? '', site).href)).status()).toBe(200);
  }
});

test('sharing makes no complaints', async ({ site, open }) => {
  const { page, complaints } = await open(granted);
  await page.goto(`${site}pod/`);
  await page.locator('article p').nth(4).hover();
  await page.locator('.share-block').click();
  await status(page).getByText('Copied').waitFor();
  await select(page, 4, 2, 16);
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await page.locator('.share summary').click();
  await inMenu(page, 'Copy page as Markdown').click();
  await expect.poll(() => clipboard(page)).toMatch(/^# Pod\n/);
  expect(complaints).toEqual([]);
});

test.for([390, 1280])(
  'the open menu and the buttons are accessible at a width of %d px',
  async (width, { site, open }) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    await page.goto(`${site}pod/`);
    await page.locator('article p').nth(4).hover();
    await select(page, 6, 2, 16);
    await page.locator('.share-selection').waitFor();
    await page.locator('.share summary').focus();
    await page.keyboard.press('Enter');
    await inMenu(page, 'Copy link to the selected text').waitFor();
    expect(await axeViolationsInBothSchemes(page)).toEqual({ light: [], dark: [] });
  },
);

test('a click on the permalink of a heading copies its URL; it is no part of the name of the heading', async ({
  site,
  open,
}) => {
  const { page, complaints } = await open(granted);
  await page.goto(`${site}pod/`);
  expect(await page.getByRole('heading', { name: 'kubectl commands', exact: true }).count()).toBe(1);
  await page.getByRole('link', { name: 'Link to “kubectl commands”' }).click();
  await status(page).getByText('Copied').waitFor({ state: 'attached' });
  expect([await clipboard(page), page.url()]).toEqual(Array(2).fill(`${site}pod/#kubectl-commands`));

  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Link to “Configuration File”' }).click({ modifiers: ['ControlOrMeta'] });
  expect((await opened).url()).toBe(`${site}pod/#configuration-file`);
  expect(await clipboard(page)).toBe(`${site}pod/#kubectl-commands`);
  expect(complaints).toEqual([]);
});

test('the button beside a block copies a link to the block, which works at another window width', async ({
  site,
  open,
}) => {
  const { page } = await open(granted);
  await page.goto(`${site}pod/`);
  const links: string[] = [];
  for (const block of ['article p >> nth=4', 'article pre >> nth=0', 'article li >> nth=1', 'article img']) {
    await page.locator(block).hover();
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.locator('.share-block').click();
    await expect.poll(() => clipboard(page)).not.toBe('');
    links.push(await clipboard(page));
  }
  expect(links.map(link => link.slice(`${site}pod/`.length))).toEqual([
    '#pod:~:text=a%20standalone%20pod%20is%20not%20recreated%20on%20failure',
    '#configuration-file:~:text=YAML-,apiversion%3A%20v1,-kind%3A%20Pod%0Ametadata',
    '#pod:~:text=share%20the%20same%20network%20namespace',
    '#image%3Apod-lifecycle.png',
  ]);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found: (string | undefined)[] = [];
  for (const link of links) {
    await page.goto('about:blank');
    await page.goto(link);
    const target = page.locator(':target');
    await target.waitFor();
    found.push(await target.evaluate(element => element.closest('p, pre, li, a')?.tagName));
    await expect.poll(async () => (await target.boundingBox())?.y).toSatisfy((top: number) => top > 56 && top < 700);
  }
  expect(found).toEqual(['P', 'PRE', 'LI', 'A']);
});

test('a link to words that no longer exist goes to the heading above them', async ({ site, open }) => {
  const { page } = await open();
  await page.goto(`${site}pod/#kubectl-commands:~:text=words%20that%20were%20here%20once`);
  await page.locator('h2#kubectl-commands:target').waitFor();
});

test('a link to selected words can be copied with the button beside them and from the menu', async ({ site, open }) => {
  const { page, complaints } = await open(granted);
  await page.goto(`${site}pod/`);
  await select(page, 4, 2, 16);
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await status(page).getByText('Copied').waitFor();
  const link = `${site}pod/#pod:~:text=A-,standalone%20pod,-is%20NOT%20recreated`;
  expect(await clipboard(page)).toBe(link);

  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator('.share summary').focus();
  await page.keyboard.press('Enter');
  await inMenu(page, 'Copy link to the selected text').waitFor();
  for (const _ of ['Copy link', 'Copy short link', 'to the words']) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link to the selected text');
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toBe(link);
  expect(complaints).toEqual([]);
});

test('a link to the last words of a note contains nothing from below the note', async ({ site, open }) => {
  const { page } = await open(granted);
  await page.goto(`${site}pod/`);
  await page
    .getByText('dnsutils:1.3')
    .last()
    .evaluate(element => {
      const words = [...element.childNodes].find(node => node.textContent?.includes('dnsutils:1.3')) as Text;
      getSelection()?.setBaseAndExtent(words, words.data.indexOf('1.3'), words, words.length);
    });
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await status(page).getByText('Copied').waitFor();
  expect(await clipboard(page)).toBe(`${site}pod/#kubectl-commands:~:text=dnsutils%3A-,1.3`);
});
