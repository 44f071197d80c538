import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNotebook } from '../../src/notebook/index.ts';
import { header, makeFolder, makeNotebook, openExample, outline, said } from '../support/folder.ts';

test('a notebook whose home page is missing has no home; notebook.zim says the rest', () => {
  const notebook = openExample('missing-home');
  expect(notebook.home).toBe(null);
  expect(notebook.settings).toEqual({
    name: 'Cluster notes',
    home: 'Start here',
    icon: 'icon.png',
    documentRoot: join(notebook.folder, 'Files'),
    interwiki: 'cluster',
    extension: '.txt',
    format: 'zim',
    tasks: {},
  });
  expect(outline(notebook)).toEqual(['Nodes | /nodes/ | Nodes.txt | zim | ', 'Pods | /pods/ | Pods.txt | zim | ']);
});

test('a notebook without notebook.zim has the defaults of Zim', () => {
  const notebook = openExample('without-settings');
  expect(notebook.settings).toEqual({
    name: 'without-settings',
    home: 'Home',
    icon: null,
    documentRoot: null,
    interwiki: 'without-settings',
    extension: '.txt',
    format: 'zim',
    tasks: {},
  });
  expect(outline(notebook)).toEqual([
    'Home | / | Home.txt | zim | ',
    'Other page | /other-page/ | Other_page.txt | zim | ',
  ]);
  expect(notebook.home).toBe(notebook.pages.get('Home'));
});

test('a folder of pages is a page without a note; a folder of other files is nothing', () => {
  const notebook = openExample('section');
  expect(outline(notebook)).toEqual([
    'Home | / | Home.txt | zim | ',
    'Recipes | /recipes/ | (folder) | zim | Recipes/oven.svg',
    'Recipes:Bread | /recipes/bread/ | Recipes/Bread.txt | zim | ',
    'Recipes:Sweet | /recipes/sweet/ | (folder) | zim | ',
    'Recipes:Sweet:Pie | /recipes/sweet/pie/ | Recipes/Sweet/Pie.txt | zim | ',
  ]);
  expect(notebook.pages.get('Recipes')).toMatchObject({
    basename: 'Recipes',
    parent: null,
    children: ['Recipes:Bread', 'Recipes:Sweet'],
    folder: 'Recipes',
  });
  expect([...notebook.attachments.keys()]).toEqual(['Pictures/cat.svg', 'Recipes/oven.svg']);
});

test('a notebook within is a notebook of its own', () => {
  const notebook = openExample('notebook-within');
  expect(outline(notebook)).toEqual(['Home | / | Home.txt | zim | ']);
  expect(said(notebook)).toEqual([
    'nested-notebook: Archive: `Archive` is a notebook of its own, so it is not published with this one',
  ]);
});

test('default_file_extension may lack its dot; a text file without a header is an attachment', () => {
  const notebook = openExample('extension-without-dot');
  expect(notebook.settings.extension).toBe('.txt');
  expect(outline(notebook)).toEqual(['Home | / | Home.txt | zim | ']);
  expect([...notebook.attachments.keys()]).toEqual(['list.txt']);
});

test('with another extension every such file is a page: Zim syntax if it has the header or a heading, else Markdown', () => {
  const notebook = openExample('zim-in-md');
  expect(outline(notebook)).toEqual([
    'Home | / | Home.md | zim | ',
    'Home:Sub page | /home/sub-page/ | Home/Sub_page.md | zim | ',
    'README | /readme/ | README.md | markdown | ',
    'Titled | /titled/ | Titled.md | zim | ',
  ]);
  expect([...notebook.attachments.keys()]).toEqual(['plain.txt']);
  expect(said(notebook)).toEqual([]);
});

test('a notebook of Markdown pages, in which a Zim page is still one', () => {
  expect(outline(openExample('markdown'))).toEqual([
    'Home | / | Home.md | markdown | Home/picture.svg',
    'Old | /old/ | Old.txt | zim | ',
    'Other | /other/ | Other.md | markdown | ',
  ]);
});

test('among Zim pages, a Markdown file is a page if its front matter has a Creation-Date', () => {
  expect(outline(openExample('markdown-mixed'))).toEqual([
    'Home | / | Home.txt | zim | Home/notes.md',
    'New | /new/ | New.md | markdown | ',
  ]);
});

test('a header behind a byte order mark or a conflict marker, or a heading without a header, makes a page', () => {
  const notebook = openExample('headers');
  expect(outline(notebook)).toEqual([
    'Byte order mark | /byte-order-mark/ | Byte_order_mark.txt | zim | ',
    'Conflict | /conflict/ | Conflict.txt | zim | ',
    'Header alone | /header-alone/ | Header_alone.txt | zim | ',
    'Headerless | /headerless/ | Headerless.txt | zim | ',
  ]);
  expect([...notebook.attachments.keys()]).toEqual(['About_Zim.txt', 'Empty.txt', 'Plain.txt']);
  expect(said(notebook)).toEqual([
    'header-not-first: Conflict.txt: The header `Content-Type: text/x-zim-wiki` is not in the first line',
    'header-missing: Headerless.txt: The note has no header; it is published as a page because it begins with a heading',
  ]);
});

test('lines may end with CRLF, in notes and in notebook.zim', () => {
  const notebook = openNotebook(
    makeFolder({
      'notebook.zim': '\ufeff[Notebook]\r\nname=Windows\r\nhome=:Start_page:\r\n',
      'Start_page.txt': header.replaceAll('\n', '\r\n'),
    }),
  );
  expect(notebook.settings).toMatchObject({ name: 'Windows', home: 'Start page' });
  expect(outline(notebook)).toEqual(['Start page | / | Start_page.txt | zim | ']);
});

test('a home page may be written in another case', () => {
  expect(outline(makeNotebook(['home']))).toEqual(['home | / | home.txt | zim | ']);
});

test('notebook.zim can hold anything', () => {
  const settings =
    '=\n[\n[constructor]\nkeys=x\n[__proto__]\na=b\n[Notebook]\nname=A\nname=B = C\nhome=//\n# name=D\nrubbish\n[Profile]\nname=E\n';
  const notebook = makeNotebook(['Home'], { 'notebook.zim': settings });
  expect(notebook.settings).toMatchObject({ name: 'B = C', home: 'Home', interwiki: 'B___C' });
  expect(Object.keys({ a: 1 })).toEqual(['a']);
});

test('the name of a notebook may be written with escapes, as old versions of Zim did', () => {
  const settings = '[Notebook]\nname=Notes (\\u0442\\u0435 \\ud83d\\ude80)\n';
  expect(makeNotebook(['Home'], { 'notebook.zim': settings }).settings.name).toBe('Notes (те 🚀)');
});

test('seven levels of pages, some without notes', () => {
  expect(outline(openExample('deep'))).toEqual([
    'A | /a/ | (folder) | zim | ',
    'A:B | /a/b/ | (folder) | zim | ',
    'A:B:C | /a/b/c/ | A/B/C.txt | zim | ',
    'A:B:C:D | /a/b/c/d/ | (folder) | zim | ',
    'A:B:C:D:E | /a/b/c/d/e/ | (folder) | zim | ',
    'A:B:C:D:E:F | /a/b/c/d/e/f/ | (folder) | zim | ',
    'A:B:C:D:E:F:G | /a/b/c/d/e/f/g/ | A/B/C/D/E/F/G.txt | zim | ',
  ]);
});

test('siblings are in natural order, whatever their case', () => {
  const notebook = makeNotebook(['item 10', 'Item 9', 'b', 'A', 'a 1', 'Ä', 'Z', 'item 9:x']);
  expect([...notebook.pages.keys()]).toEqual(['A', 'Ä', 'a 1', 'b', 'Item 9', 'item 9', 'item 9:x', 'item 10', 'Z']);
});

test('a folder that is not there is an error', () => {
  const folder = join(makeFolder(), 'nothing');
  expect(() => openNotebook(folder)).toThrow(new Error(`There is no notebook: ${folder} is not a folder`));
});

test('an empty folder is a notebook without pages', () => {
  expect(openNotebook(makeFolder())).toMatchObject({ pages: new Map(), home: null, messages: [] });
});

test('a pointer of Git LFS is reported, whatever kind of file it stands for', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`;
  const notebook = makeNotebook(['Home'], { 'Home/talk.pdf': pointer, 'Home/about.txt': `About: ${pointer}` });
  expect(said(notebook)).toEqual([
    'lfs-pointer: Home/talk.pdf: `Home/talk.pdf` is a Git LFS pointer: the file itself has not been fetched',
  ]);
});
