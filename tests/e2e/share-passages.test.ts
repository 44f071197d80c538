import { expect } from 'vitest';
import { clipboard, granted, inMenu, select, status } from './share-menu.ts';
import { test } from './test.ts';

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
    await page.locator('.share-block').click();
    await status(page).getByText('Copied').waitFor();
    links.push(await clipboard(page));
    await status(page).getByText('Copied').waitFor({ state: 'detached' });
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
  await inMenu(page, 'Copy link to the selected words').waitFor();
  for (const _ of ['Copy link', 'Copy short link', 'to the words']) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link to the selected words');
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
