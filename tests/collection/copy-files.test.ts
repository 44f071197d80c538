import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyFiles } from '../../src/collection/index.ts';
import { makeFolder, makeNotebook, said } from '../support/folder.ts';

test('a file that has gone since the notebook was read, or has become a folder, is left out, with a message', async () => {
  const notebook = makeNotebook(['Home'], { 'Home/x y.png': 'x', 'Home/gone.png': 'x', 'Home/now a folder.png': 'x' });
  rmSync(join(notebook.folder, 'Home/gone.png'));
  rmSync(join(notebook.folder, 'Home/now a folder.png'));
  mkdirSync(join(notebook.folder, 'Home/now a folder.png'));
  const dir = makeFolder();
  expect(said({ messages: await copyFiles(notebook.attachments.values(), notebook.folder, dir) })).toEqual([
    'unreadable-file: Home/gone.png: `Home/gone.png` cannot be read: ENOENT: no such file or directory',
    'unreadable-file: Home/now a folder.png: `Home/now a folder.png` cannot be read: it is not a file',
  ]);
  expect(readFileSync(join(dir, '-/files/Home/x y.png'), 'utf8')).toBe('x');
});

test('a file that cannot be written is an error: the site would not be whole', async () => {
  const notebook = makeNotebook(['Home'], { 'Home/x.png': 'x' });
  const dir = makeFolder({ '-/files': 'a file where the folder should be' });
  await expect(copyFiles(notebook.attachments.values(), notebook.folder, dir)).rejects.toThrow(/ENOTDIR|EEXIST/);
});
