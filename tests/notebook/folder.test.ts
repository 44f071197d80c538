import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNotebook, type Page, readNote, resolveFile, resolveLink } from '../../src/notebook/index.ts';
import { header, makeFolder, makeNotebook, outline, said } from '../support/folder.ts';

test('hidden files and folders, backup copies and notebook.zim are nothing', () => {
  const folder = makeFolder({
    'Home.txt': header,
    '.Home.txt': header,
    'Home.txt~': header,
    '~tmp.txt': header,
    'notebook.zim': '[Notebook]\n',
    '.zim/index.txt': header,
    '.git/config': '[core]\n',
    'Home/.secret': 'x',
  });
  const notebook = openNotebook(folder);
  expect(outline(notebook)).toEqual(['Home | / | Home.txt | zim | ']);
  expect(notebook.attachments).toEqual(new Map());
});

test('a site that Zimlight built is no part of the notebook in whose folder it lies', () => {
  const folder = makeFolder({
    'Home.txt': header,
    'dist/-/zimlight.json': '{"base":"/"}',
    'dist/Page.txt': header,
    'public/-/zimlight.json': '{"base":"/"}',
  });
  expect(outline(openNotebook(folder))).toEqual(['Home | / | Home.txt | zim | ']);
});

test('a file name that is not UTF-8 is read as Windows-1252; the page is linkable, the attachment has an address', () => {
  const folder = makeFolder({ 'Home.txt': header });
  mkdirSync(join(folder, 'Home'));
  const latin1 = (path: string) => Buffer.from(join(folder, path), 'latin1');
  writeFileSync(latin1('Caf\xe9.txt'), `${header}Bonjour\n`);
  writeFileSync(latin1('Home/\x80uro.png'), 'image');
  const notebook = openNotebook(folder);
  expect(outline(notebook)).toEqual(['Café | /café/ | Café.txt | zim | ', 'Home | / | Home.txt | zim | Home/€uro.png']);
  expect(said(notebook)).toEqual([
    'file-name-not-utf8: Café.txt: The name of `Café.txt` is not UTF-8; it is read as Windows-1252',
    'file-name-not-utf8: Home/€uro.png: The name of `Home/€uro.png` is not UTF-8; it is read as Windows-1252',
  ]);
  const home = notebook.home as Page;
  expect(resolveLink(notebook, home, 'Café')).toMatchObject({ page: 'Café', exists: true });
  expect(resolveFile(notebook, home, './€uro.png')).toMatchObject({ address: '/-/files/Home/%E2%82%ACuro.png' });
  expect(readNote(notebook.pages.get('Café') as Page)).toMatchObject({ text: `${header}Bonjour\n`, messages: [] });
});

test('two names that look the same, one of them not UTF-8, are two pages', () => {
  const folder = makeFolder({ 'Café.txt': header });
  writeFileSync(Buffer.from(join(folder, 'Caf\xe9.txt'), 'latin1'), header);
  expect(outline(openNotebook(folder))).toEqual([
    'Café | /café/ | Café.txt | zim | ',
    'Café 1 | /café-1/ | _Café.txt | zim | ',
  ]);
});

test('a symbolic link inside the notebook is followed, one that leads out of it or to what is hidden is not', () => {
  const outside = makeFolder({ 'Secret.txt': header, 'folder/Secret.txt': header });
  const folder = makeFolder({ 'Real.txt': header, 'Real/Sub.txt': header, 'Real/x.png': 'x', '.git/config': 'x' });
  symlinkSync('Real.txt', join(folder, 'Alias.txt'));
  symlinkSync('Real', join(folder, 'Alias'));
  symlinkSync(join(outside, 'Secret.txt'), join(folder, 'Secret.txt'));
  symlinkSync(join(outside, 'folder'), join(folder, 'folder'));
  symlinkSync('.git', join(folder, 'git'));
  symlinkSync('nowhere', join(folder, 'Nowhere.txt'));
  const notebook = openNotebook(folder);
  expect(outline(notebook)).toEqual([
    'Alias | /alias/ | Alias.txt | zim | Alias/x.png',
    'Alias:Sub | /alias/sub/ | Alias/Sub.txt | zim | ',
    'Real | /real/ | Real.txt | zim | Real/x.png',
    'Real:Sub | /real/sub/ | Real/Sub.txt | zim | ',
  ]);
  expect([...notebook.attachments.keys()]).toEqual(['Alias/x.png', 'Real/x.png']);
  expect(said(notebook)).toEqual([
    'unreadable-file: Nowhere.txt: `Nowhere.txt` cannot be read: ENOENT: no such file or directory',
    ...['Secret.txt', 'folder', 'git'].map(
      path =>
        `symlink-outside: ${path}: \`${path}\` is a symbolic link to something that is not published: it is outside the notebook, or hidden`,
    ),
  ]);
});

test('a symbolic link may lead to a name that is not UTF-8', () => {
  const folder = makeFolder();
  const target = Buffer.from('Caf\xe9.txt', 'latin1');
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), target]), header);
  symlinkSync(target, join(folder, 'Link.txt'));
  expect(outline(openNotebook(folder))).toEqual([
    'Café | /café/ | Café.txt | zim | ',
    'Link | /link/ | Link.txt | zim | ',
  ]);
});

test('symbolic links in a circle come to an end', () => {
  const folder = makeFolder({ 'A/Page.txt': header, 'B/Page.txt': header });
  symlinkSync('..', join(folder, 'A/up'));
  symlinkSync('../B', join(folder, 'A/other'));
  symlinkSync('../A', join(folder, 'B/other'));
  symlinkSync('self', join(folder, 'self'));
  const notebook = openNotebook(folder);
  expect([...notebook.pages.values()].flatMap(({ name, file }) => (file ? [name] : []))).toEqual([
    'A:other:Page',
    'A:Page',
    'B:other:Page',
    'B:Page',
  ]);
  expect(notebook.messages.map(({ ruleId, file }) => `${ruleId}: ${file}`)).toEqual([
    'symlink-loop: A/other/other',
    'symlink-loop: A/up',
    'symlink-loop: B/other/other',
    'symlink-loop: B/other/up',
    'unreadable-file: self',
  ]);
});

test('a notebook may itself be reached through a symbolic link', () => {
  const folder = makeFolder({ 'Home.txt': header });
  const link = join(makeFolder(), 'link');
  symlinkSync(folder, link);
  expect(outline(openNotebook(link))).toEqual(['Home | / | Home.txt | zim | ']);
});

test('what cannot be read is reported, and the rest is there', () => {
  const folder = makeFolder({
    'Home.txt': header,
    'Locked.txt': header,
    'Home/locked.png': 'x',
    'Shut/Page.txt': header,
  });
  for (const path of ['Locked.txt', 'Home/locked.png', 'Shut']) chmodSync(join(folder, path), 0);
  chmodSync(folder, 0o755);
  // Root can read everything, so the test runs as another user.
  const script = `
    const { openNotebook } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/notebook/index.ts'))});
    const { pages, attachments, messages } = openNotebook(${JSON.stringify(folder)});
    console.log(JSON.stringify([[...pages.keys()], [...attachments.keys()], messages.map(({ reason }) => reason)]));`;
  const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { ...nobody, encoding: 'utf8' });
  expect(JSON.parse(output)).toEqual([
    ['Home'],
    [],
    ['Home/locked.png', 'Locked.txt', 'Shut'].map(path => `\`${path}\` cannot be read: EACCES: permission denied`),
  ]);
  chmodSync(join(folder, 'Shut'), 0o755);
});

test('a note is read without its byte order mark, and with its line ends', () => {
  const notebook = makeNotebook([], { 'Home.txt': `\ufeff${header}Zeile\r\n` });
  expect(readNote(notebook.home as Page)).toMatchObject({ text: `${header}Zeile\r\n`, messages: [] });
});

test('a note that is not UTF-8 is read as Windows-1252, character by character', () => {
  const folder = makeFolder({
    'Home.txt': Buffer.concat([Buffer.from(`${header}é → `), Buffer.from([0xe9, 0x80, 0x0a])]),
  });
  const { text, messages } = readNote(openNotebook(folder).home as Page);
  expect(text).toBe(`${header}é → é€\n`);
  expect(said({ messages })).toEqual([
    'not-utf8: Home.txt: The note is not UTF-8; invalid parts are read as Windows-1252',
  ]);
});

test('a note that has gone meanwhile is empty, and so is that of a folder without one', () => {
  const notebook = makeNotebook(['Home', 'A:B']);
  rmSync(join(notebook.folder, 'Home.txt'));
  const { text, messages } = readNote(notebook.home as Page);
  expect(text).toBe('');
  expect(messages.map(({ ruleId, file }) => [ruleId, file])).toEqual([['unreadable-file', 'Home.txt']]);
  expect(readNote(notebook.pages.get('A') as Page)).toMatchObject({ text: '', messages: [] });
});

test.skipIf(process.platform === 'win32')('a pipe is never read, whatever it is called', () => {
  const folder = makeFolder({ 'Home.txt': header, 'Home/x.png': 'x' });
  const names = ['Home/pipe.png', 'Pipe.txt', 'notebook.zim', 'zimlight.yaml'];
  for (const name of names) execFileSync('mkfifo', [join(folder, name)]);
  symlinkSync('Pipe.txt', join(folder, 'Link.txt'));
  const notebook = openNotebook(folder);
  expect(outline(notebook)).toEqual(['Home | / | Home.txt | zim | Home/x.png']);
  expect(said(notebook)).toEqual([
    'unreadable-file: notebook.zim: `notebook.zim` cannot be read: it is not a file',
    ...['Home/pipe.png', 'Link.txt', 'Pipe.txt', 'zimlight.yaml'].map(
      path => `special-file: ${path}: \`${path}\` is a pipe, a socket or a device, so it is not read`,
    ),
  ]);
  // One that takes the place of a note in the meantime.
  rmSync(join(folder, 'Home.txt'));
  execFileSync('mkfifo', [join(folder, 'Home.txt')]);
  expect(said(readNote(notebook.home as Page))).toEqual([
    'unreadable-file: Home.txt: `Home.txt` cannot be read: it is not a file',
  ]);
});

test('a file with so long a path that the site could not hold it is left out', () => {
  const deep = Array.from({ length: 10 }, () => 'İ'.repeat(100)).join('/');
  const folder = makeFolder({ [`${deep}.txt`]: header, [`${deep}/x.png`]: 'x' });
  const { pages, attachments, messages } = openNotebook(folder);
  expect([pages.size, attachments.size, messages.map(({ ruleId }) => ruleId)]).toEqual([
    ...[0, 0, ['path-too-long', 'path-too-long']],
  ]);
});
