import { join } from 'node:path';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, expect } from 'vitest';
import { header, writeFiles } from '../support/folder.ts';
import { temporaryFolder } from '../support/repository.ts';
import { serve, zimlight } from '../support/zimlight.ts';
import { axeViolationsInBothSchemes } from './axe.ts';
import { inMenu } from './share-menu.ts';
import { test } from './test.ts';

const folder = temporaryFolder(afterAll);
/** URL of a site that is too long for one document, as is one of its sections. */
let long = '';
let stop = async () => {};

beforeAll(async () => {
  const note = (title: string, text: string) => `${header}====== ${title} ======\n${text}\n`;
  writeFiles(join(folder, 'notes'), {
    'Long.txt': note('Long', '[[+Part#x]], [[Short]] and [[#top]]\n===== top ====='),
    'Long/Part.txt': note('Part', `{{id: x}} ${'word '.repeat(50_001)}\n[[Long]]`),
    'Long/Part/Below.txt': note('Below', 'Below it.'),
    'Short.txt': note('Short', '[[Short:Part]], [[Long]], {{./a.png?id=p}}\n[ ] Dig\n\n[[#top]]\n===== top ====='),
    'Short/Part.txt': note('Part', '[[Short#top]]\n{{{code: lang="sh"\nls -l\n}}}\n'),
    'Short/Part/Part.txt': note('Part', '[[Short:Other#top]]'),
    'Short/Other.md':
      '---\nCreation-Date: 2026-01-01\n---\n# Other\n\nA[^1] $x^2$\n\n<details><summary>More</summary>\n\nof it\n\n</details>\n\n## top\n\n[^1]: note\n',
    'Short/a.png': await sharp({ create: { width: 30, height: 20, channels: 3, background: '#369' } })
      .png()
      .toBuffer(),
  });
  const { code, stderr } = await zimlight(['build', join(folder, 'notes'), '--out', join(folder, 'site')]);
  if (code !== 0) throw new Error(stderr);
  ({ url: long, stop } = await serve(['preview', join(folder, 'site')]));
});
afterAll(() => stop());

const complete = (page: Page) => page.locator('.print-section[data-state=complete]').waitFor();
const titles = (page: Page) =>
  page.locator('.print-section article').evaluateAll(notes => notes.map(note => note.querySelector('h1')?.textContent));

test('the menu of a page leads to the page and all below it, in one document', async ({ garden, open }) => {
  const { page, complaints } = await open();
  await page.goto(`${garden}garden/`);
  await page.locator('.share summary').click();
  await inMenu(page, 'Print with subpages').click();
  await complete(page);
  expect(page.url()).toBe(`${garden}-/print/garden/`);
  expect(await page.title()).toBe('Garden');
  const expected = ['Garden', 'Beds', 'Carrot', 'Trees', 'Apple', 'Pear'];
  expect(await titles(page)).toEqual(expected);
  expect(await page.locator('.print-contents a').allTextContents()).toEqual(expected);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  // Every id is unique, and every link within the document leads to one.
  const { ids, lost } = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map(element => element.id),
    lost: [...document.querySelectorAll('.print-section [href^="#"]')].filter(
      link => !document.getElementById(decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))),
    ).length,
  }));
  expect([new Set(ids).size, lost]).toEqual([ids.length, 0]);
  // A page of another section has its own address.
  const weather = page.locator('article').getByRole('link', { name: 'the weather' });
  expect(await weather.getAttribute('href')).toBe('/garden/weather/');
  await page.locator('.print-contents').getByRole('link', { name: 'Apple' }).click();
  expect(await page.evaluate(() => document.querySelector(':target h1')?.textContent)).toBe('Apple');
  expect(complaints).toEqual([]);
});

test('without a page, it is the whole notebook, whose links lead to its parts', async ({ site, open }) => {
  const { page, complaints } = await open();
  await page.goto(site);
  await page.locator('.share summary').click();
  await inMenu(page, 'Print all pages').click();
  await complete(page);
  // Browsers save it under this name.
  expect(await page.title()).toBe('Kubernetes notes');
  const outside = await page
    .locator('.print-section article a[href^="/"]')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? '').filter(href => !href.startsWith('/-/')));
  expect(outside).toEqual([]);
  const pictures = page.locator('.print-section article img');
  expect(await pictures.evaluateAll(images => images.every(image => image.getAttribute('loading') !== 'lazy'))).toBe(
    true,
  );
  expect(complaints).toEqual([]);
});

test('without scripts, a section and the notebook are documents, too', async ({ garden, open }) => {
  const { page, complaints } = await open({ javaScriptEnabled: false });
  await page.goto(`${garden}garden/trees/`);
  await page.locator('.share summary').click();
  await page.locator('.share').getByRole('link', { name: 'Print with subpages' }).click();
  await page.waitForURL('**/-/print/garden/?page=/garden/trees/');
  expect(await titles(page)).toEqual(['Garden', 'Beds', 'Carrot', 'Trees', 'Apple', 'Pear']);
  await page.locator('.print-contents').getByRole('link', { name: 'Apple' }).click();
  expect(await page.locator(':target h1').textContent()).toBe('Apple');
  await page.goto(`${garden}-/print/`);
  expect(await titles(page)).toContain('Weather');
  expect(complaints).toEqual([]);
});

test('without scripts there are links to all pages in place of a document that is too long', async ({ open }) => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${long}long/part/`);
  await page.locator('.share summary').click();
  await page.locator('.share').getByRole('link', { name: 'Print with subpages' }).click();
  await page.waitForURL('**/-/print/?page=/long/part/');
  const part = page.locator('.print-section li:has(> a[href="/long/part/"])');
  expect(await part.locator('a').allTextContents()).toEqual(['Part', 'Below']);
});

test('of the document of a section, a page deeper down shows its part', async ({ garden, open }) => {
  const { page, complaints } = await open();
  await page.goto(`${garden}-/print/garden/?page=/garden/trees/`);
  await complete(page);
  expect(await titles(page)).toEqual(['Trees', 'Apple', 'Pear']);
  expect(await page.locator('.print-contents a').allTextContents()).toEqual(['Trees', 'Apple', 'Pear']);
  expect(await page.title()).toBe('Trees · Garden');
  const depths = (elements: Element[]) => elements.map(element => element.getAttribute('data-depth'));
  for (const selector of ['article', '.print-contents li']) {
    expect(await page.locator(`.print-section ${selector}`).evaluateAll(depths)).toEqual(['0', '1', '1']);
  }
  expect(complaints).toEqual([]);
});

test('the contents of a deep notebook show each level', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}-/print/garden/`);
  const indents = await page
    .locator('.print-contents li')
    .first()
    .evaluate(item =>
      [1, 2, 3, 4, 5, 6, 7, 8].map(depth => {
        item.setAttribute('data-depth', String(depth));
        return Number.parseFloat(getComputedStyle(item).paddingInlineStart);
      }),
    );
  expect(indents).toEqual([...new Set(indents)].sort((a, b) => a - b));
});

test('links from such a part to the rest of the section lead to pages', async ({ open }) => {
  const { page } = await open();
  await page.goto(`${long}-/print/short/?page=/short/part/`);
  await complete(page);
  const links = page.locator('.print-section article a:not(.permalink)');
  expect(await links.evaluateAll(all => all.map(link => link.getAttribute('href')))).toEqual([
    '/short/#top',
    '/short/other/#top',
  ]);
});

test('a script makes the document that is written with the site', async ({ open }) => {
  const { page, complaints } = await open();
  const document = async (address: string) => {
    await page.goto(long + address);
    await complete(page);
    // The title of the menu of wide code differs with its width.
    return page.locator('.print-section').evaluate(section => {
      for (const extra of section.querySelectorAll('noscript, .copy-button')) extra.remove();
      section.querySelector('[role=status]')?.replaceChildren();
      for (const element of [section, ...section.querySelectorAll('*')]) {
        for (const child of [...element.childNodes]) if (child instanceof Text && !child.data.trim()) child.remove();
        const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const { name } of attributes) element.removeAttribute(name);
        for (const { name, value } of attributes) element.setAttribute(name, value);
      }
      return section.outerHTML;
    });
  };
  expect(await document('-/print/?page=/short/')).toBe(await document('-/print/short/'));
  await page.goto(`${long}-/print/`);
  await complete(page);
  expect(await titles(page)).toEqual(['Long', 'Part', 'Below', 'Short', 'Other', 'Part', 'Part']);
  expect(await page.title()).toBe('notes');
  expect(complaints).toEqual([]);
});

test('on paper, each chapter begins on a new page, and only the document is printed', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}-/print/?page=/garden/`);
  await complete(page);
  await page.emulateMedia({ media: 'print' });
  const breaks = await page
    .locator('.print-section article')
    .evaluateAll(notes => notes.map(note => getComputedStyle(note).breakBefore));
  expect(breaks).toEqual(['page', 'page', 'auto', 'page', 'auto', 'auto']);
  for (const hidden of ['.site-header', '.sidebar', '.print-bar', '.site-footer']) {
    expect(await page.locator(hidden).isVisible()).toBe(false);
  }
  expect(await page.locator('.print-contents').isVisible()).toBe(true);
});

test('a page that cannot be fetched is left out, and a message says so', async ({ open }) => {
  const { page } = await open();
  await page.route('**/long/part/', route => route.abort());
  await page.goto(`${long}-/print/?page=/long/`);
  await complete(page);
  expect(await titles(page)).toEqual(['Long', 'Below']);
  expect(await page.locator('[role=status]').first().textContent()).toBe('Pages that could not be loaded: 1');
});

test.for(['//example.org/', '/../x/', '/-/files/', 'https://example.org/', '/garden'])(
  'nothing is fetched for %s, which is no page',
  async (address, { open }) => {
    const { page, complaints } = await open();
    // The whole notebook is shown in its place; its list is enough here.
    await page.route('**/-/tree/-/1.json', route => route.fulfill({ json: { pages: [['Short', '/short/']] } }));
    await page.goto(`${long}-/print/?page=${encodeURIComponent(address)}`);
    await complete(page);
    expect(await titles(page)).toEqual(['Short']);
    expect(complaints).toEqual([]);
  },
);

test('the document is accessible', async ({ garden, open }) => {
  const { page } = await open({ viewport: { width: 390, height: 800 } });
  await page.goto(`${garden}-/print/?page=/garden/`);
  await complete(page);
  expect(await axeViolationsInBothSchemes(page)).toEqual({ light: [], dark: [] });
});
