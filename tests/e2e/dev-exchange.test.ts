import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { expect, onTestFinished } from 'vitest';
import { serve } from '../support/zimlight.ts';
import { clipboard, granted } from './share-menu.ts';
import { test } from './test.ts';

const filler = Array.from({ length: 30 }, (_, index) => `Line ${index} of a long note.\n`).join('\n');
const code = '{{{code: lang="sh" linenumbers="False"\necho one\n}}}\n';
const start = `====== Note ======
The first words.

A [[Other|link]] to another page.

===== First section =====
${code}
${filler}
===== Second section =====
| A | B |
|:--|:--|
| 1 | 2 |

* one
* two

${filler}
===== Last section =====
The last words.
`;

/** A notebook that `zimlight dev` serves, and a page of it in a browser. */
async function openNote(page: Page, files: Record<string, string> = {}) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'zimlight-exchange-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const save = async (name: string, text: string) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, `${name}.zim-new~`), text);
    await rename(join(folder, `${name}.zim-new~`), join(folder, name));
  };
  const notebook = {
    'notebook.zim': '[Notebook]\nname=Notes\n',
    'Note.txt': start,
    'Other.txt': '====== Other ======\nIt links back: [[Note]].\n',
    ...files,
  };
  for (const [name, text] of Object.entries(notebook)) await save(name, text);
  const server = await serve(['dev', folder, '--port', '4420']);
  onTestFinished(() => server.stop());
  const url = `${server.url}note/`;
  await page.goto(url);
  await page.evaluate(() => Object.assign(window, { kept: true }));
  return { url, save, saveNote: (text: string) => save('Note.txt', text) };
}

/** Whether the page has not been loaded again since it was opened, or since this was asked. */
const isKept = (page: Page) =>
  page.evaluate(() => {
    const { kept } = window as { kept?: boolean };
    Object.assign(window, { kept: true });
    return kept === true;
  });

/** What a reader gets of a page: all of its content, also what scripts have added, and its metadata but the time. */
const content = (page: Page) =>
  page.evaluate(() => {
    const metadata = document.head.querySelectorAll('title, meta:not([property$="_time"])');
    return [...metadata, document.body].map(element => element.outerHTML).join('\n');
  });

/** Changes of the note, whether a page that is open is kept, and how the note differs from {@link start}. */
const changes: [what: string, isKept: boolean, ...replaced: [string | RegExp, string]][] = [
  ['words', true, 'The last', 'The very last'],
  ['the description in the head', true, 'The first words', 'Other words'],
  ['a paragraph more', true, 'The first words.\n', 'The first words.\n\nSecond paragraph.\n'],
  ['a paragraph less', true, 'The first words.\n\n', ''],
  ['something in two places', true, /The (first|last) words/g, 'A word'],
  ['a label of a link', true, '|link]]', '|**link**]]'],
  ['a cell of a table', true, '| 1 |', '| 11 |'],
  ['a row of a table', true, '| 1 | 2 |', '| 1 | 2 |\n| 3 | 4 |'],
  ['a list within a list', true, '* two', '* two\n\t* three'],
  ['the end of a list', true, '* two\n', ''],
  ['a line of code', true, 'echo one', 'echo two'],
  ['lines of code', true, 'echo one', 'echo one\nif true; then\n\techo two\nfi'],
  ['a wide line of code', false, 'echo one', `echo ${'wide '.repeat(100)}`],
  ['a block of code more', false, 'The last words.\n', `The last words.\n${code}`],
  ['a block of code less', false, code, ''],
  ['the title', false, 'Note ======', 'Renamed ======'],
  ['a heading', false, 'Second section', 'Middle section'],
  ['a section more', false, 'The last words.\n', 'The last words.\n===== More =====\nWords.\n'],
  ['a link to nobody knows where', true, '[[Other|link]]', '[[Nowhere|link]]'],
  ['a tag', false, 'The last words.', 'The last words. @new'],
  ['the first equation', false, 'The last words.', 'The last words.\n{{{equation:\nx^2\n}}}'],
];

test('a page that is open becomes what it would be if it were loaded again', async ({ open }) => {
  const { page } = await open({ viewport: { width: 1280, height: 800 } });
  const { url, saveNote } = await openNote(page);
  const before = await content(page);
  const kept: [string, boolean][] = [];
  for (const [what, , from, to] of changes) {
    const text = start.replaceAll(from, to);
    expect(text).not.toBe(start);
    await saveNote(text);
    await expect.poll(() => content(page), { message: what }).not.toBe(before);
    const fresh = await page.context().newPage();
    await fresh.goto(url);
    const expected = await content(fresh);
    await fresh.close();
    await expect.poll(() => content(page), { message: what }).toBe(expected);
    kept.push([what, await isKept(page)]);
    await saveNote(start);
    await expect.poll(() => content(page), { message: `no ${what}` }).toBe(before);
    await isKept(page);
  }
  expect(kept).toEqual(changes.map(([what, isKept]) => [what, isKept]));
});

test('what the reader is at stays, and what scripts have set up works in the new text', async ({ open }) => {
  const { page } = await open({ viewport: { width: 1280, height: 800 }, ...granted });
  const { saveNote } = await openNote(page);
  const current = () => page.locator('.toc [aria-current]').allTextContents();
  await page.evaluate(() => scrollTo(0, 400));
  await page.locator('article a[href="/other/"]').evaluate((link: HTMLElement) => link.focus({ preventScroll: true }));
  expect(await current()).toEqual(['First section']);
  const changed = start.replace('echo one', 'echo two').replace('Line 1 of', 'Line one of');
  await saveNote(changed);
  await page.getByText('Line one of').first().waitFor();
  expect(await page.evaluate(() => [scrollY, document.activeElement?.textContent])).toEqual([400, 'link']);
  await page.locator('figure.code .copy-button').click();
  expect(await clipboard(page)).toBe('echo two');

  await page.evaluate(() => scrollTo(0, 400));
  // With fewer lines, another section is at this place.
  await saveNote(changed.replace(/Line one of.*?Line 29 of a long note\.\n/s, ''));
  await expect.poll(current).toEqual(['Second section']);
  expect(await isKept(page)).toBe(true);
});

test('a page is loaded again if its HTML does not tell what has changed', async ({ open }) => {
  const drawing = (colour: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="${colour}"/></svg>`;
  const { page } = await open();
  const { save } = await openNote(page, {
    'Note.txt': '====== Note ======\n{{./drawing.svg}}\n',
    'Note/drawing.svg': drawing('red'),
  });
  await save('Note/drawing.svg', drawing('blue'));
  await expect.poll(() => isKept(page)).toBe(false);
});

test('a page is loaded again if a script of the author may have changed it', async ({ open }) => {
  const { page } = await open();
  const { saveNote } = await openNote(page, {
    'zimlight.yaml': 'scripts: mine.js\n',
    'mine.js': "document.querySelector('article.note').append('Changed by a script.');",
  });
  await saveNote(start.replace('The last', 'The very last'));
  await page.getByText('The very last words.').waitFor();
  expect(await isKept(page)).toBe(false);
});

test('a page is loaded again if words of a search are marked in it', async ({ open }) => {
  const { page } = await open();
  const { saveNote, url } = await openNote(page);
  await page.evaluate(stored => sessionStorage.setItem('zimlight-search', JSON.stringify({ '/note/': stored })), {
    query: 'words',
    at: Date.now(),
  });
  await page.goto(url);
  await page.locator('.search-match').first().waitFor();
  await isKept(page);
  await saveNote(start.replace('The last', 'The very last'));
  await page.getByText('The very last words.').waitFor();
  expect(await isKept(page)).toBe(false);
  expect(await page.locator('.search-match').count()).toBe(0);
});
