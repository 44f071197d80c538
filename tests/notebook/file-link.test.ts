import { symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Notebook, openNotebook, type Page, resolveFile, resolveLink } from '../../src/notebook/index.ts';
import { header, makeFolder, makeNotebook } from '../support/folder.ts';

/** Resolves paths on a page: path → the file, `page NAME`, `missing PATH` or `outside`. */
function resolve(notebook: Notebook, source: string, paths: string[]): Record<string, string> {
  const page = notebook.pages.get(source) as Page;
  return Object.fromEntries(
    paths.map(path => {
      const found = resolveFile(notebook, page, path);
      if (found.kind === 'note') return [path, `page ${found.page.name}`];
      if (found.outside) return [path, 'outside'];
      return [path, found.attachment?.path ?? `missing ${found.path}`];
    }),
  );
}

const files = {
  'A/B_C/x.png': '',
  'A/B_C/sub/y.png': '',
  'A/z.png': '',
  'top.png': '',
  'A/B_C/Two words.pdf': '',
  'A/B_C/100%25.pdf': '',
  'A/B_C/Case.png': '',
  'A/B_C/case.PNG': '',
};

test('a path starts in the folder of its page, with or without `./`, with slashes or backslashes', () => {
  const notebook = makeNotebook(['A:B C'], files);
  const paths = [
    './x.png',
    'x.png',
    'sub/y.png',
    '.\\sub\\y.png',
    '../z.png',
    '..\\..\\top.png',
    './no.png',
    './x.png\\',
    './sub/',
  ];
  expect(resolve(notebook, 'A:B C', paths)).toEqual({
    './x.png': 'A/B_C/x.png',
    'x.png': 'A/B_C/x.png',
    'sub/y.png': 'A/B_C/sub/y.png',
    '.\\sub\\y.png': 'A/B_C/sub/y.png',
    '../z.png': 'A/z.png',
    '..\\..\\top.png': 'top.png',
    './no.png': 'missing A/B_C/no.png',
    './x.png\\': 'A/B_C/x.png',
    './sub/': 'missing A/B_C/sub/',
  });
  expect(resolveFile(notebook, notebook.pages.get('A:B C') as Page, './x.png')).toEqual({
    kind: 'file',
    path: 'A/B_C/x.png',
    outside: false,
    isFolder: false,
    attachment: notebook.attachments.get('A/B_C/x.png'),
    address: '/-/files/A/B_C/x.png',
  });
});

test('another case, `%20` or another form of Unicode will do where only one file is meant', () => {
  const notebook = makeNotebook(['A:B C'], { ...files, 'A/B_C/e\u0301.png': '' });
  const paths = ['./X.PNG', './Two%20words.pdf', './two%20Words.PDF', './100%25.pdf', './é.png', './CASE.png', './%'];
  expect(resolve(notebook, 'A:B C', paths)).toEqual({
    './X.PNG': 'A/B_C/x.png',
    './Two%20words.pdf': 'A/B_C/Two words.pdf',
    './two%20Words.PDF': 'A/B_C/Two words.pdf',
    './100%25.pdf': 'A/B_C/100%25.pdf',
    './é.png': 'A/B_C/e\u0301.png',
    './CASE.png': 'missing A/B_C/CASE.png',
    './%': 'missing A/B_C/%',
  });
});

test('a path to a note means its page', () => {
  const notebook = makeNotebook(['A:B C', 'D'], files);
  const page = notebook.pages.get('A:B C') as Page;
  expect(resolve(notebook, 'A:B C', ['../B_C.txt', '../../D.txt'])).toEqual({
    '../B_C.txt': 'page A:B C',
    '../../D.txt': 'page D',
  });
  expect(resolveLink(notebook, page, '../../D.txt')).toEqual({
    kind: 'page',
    page: 'D',
    exists: true,
    isFolder: false,
    anchor: null,
    address: '/d/',
  });
});

test('what is outside of the notebook is not found', () => {
  const notebook = makeNotebook(['A:B C'], files);
  const outside = [
    '../../../etc/passwd',
    '/etc/passwd',
    '~/x.png',
    '~somebody/x.png',
    'file:/etc/passwd',
    'file:///etc/passwd',
    'file://host/share/x.png',
    'C:\\x.png',
    '\\\\host\\share\\x.png',
    `..\\..\\..\\${'x'}.png`,
    `${notebook.folder}2/x.png`,
  ];
  expect(resolve(notebook, 'A:B C', outside)).toEqual(Object.fromEntries(outside.map(path => [path, 'outside'])));
  expect(resolveLink(notebook, notebook.pages.get('A:B C') as Page, '/etc/passwd')).toEqual({
    kind: 'file',
    path: '/etc/passwd',
    outside: true,
    isFolder: false,
    attachment: null,
    address: null,
  });
});

test('an absolute path, or one that goes out and in again, is found if it is in the notebook', () => {
  const notebook = makeNotebook(['A:B C'], files);
  const { folder } = notebook;
  const paths = [`${folder}/top.png`, `file://${folder}/A/B_C/Two%20words.pdf`, `../../../${basename(folder)}/top.png`];
  expect(Object.values(resolve(notebook, 'A:B C', paths))).toEqual(['top.png', 'A/B_C/Two words.pdf', 'top.png']);
});

test('`/x` starts at the document root, which can lie in the notebook, around it, or elsewhere', () => {
  const find = (documentRoot: string, path: string) => {
    const settings = `[Notebook]\ndocument_root=${documentRoot}\n`;
    const notebook = makeNotebook(['Home'], { 'notebook.zim': settings, 'Files/x.png': '' });
    return resolve(notebook, 'Home', [path.replace('FOLDER', basename(notebook.folder))]);
  };
  expect(find('./Files', '/x.png')).toEqual({ '/x.png': 'Files/x.png' });
  expect(find('Files', '/../x.png')).toEqual({ '/../x.png': 'missing x.png' });
  expect(Object.values(find('..', '/FOLDER/Files/x.png'))).toEqual(['Files/x.png']);
  expect(find(join(homedir(), 'somewhere'), '/x.png')).toEqual({ '/x.png': 'outside' });
  expect(find('~/somewhere', '/x.png')).toEqual({ '/x.png': 'outside' });
});

test('a symbolic link does not lead out of the notebook', () => {
  const outside = makeFolder({ 'secret.png': '' });
  const folder = makeFolder({ 'Home.txt': header, 'Home/x.png': '', 'Home/real/y.png': '' });
  symlinkSync(outside, join(folder, 'Home/out'));
  symlinkSync(join(outside, 'secret.png'), join(folder, 'Home/secret.png'));
  symlinkSync('real', join(folder, 'Home/in'));
  const notebook = openNotebook(folder);
  expect(resolve(notebook, 'Home', ['./out/secret.png', './secret.png', './in/y.png'])).toEqual({
    './out/secret.png': 'missing Home/out/secret.png',
    './secret.png': 'missing Home/secret.png',
    './in/y.png': 'Home/in/y.png',
  });
});
