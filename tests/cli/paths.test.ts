import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findNotebook, findOutDir } from '../../src/cli/paths.ts';
import { makeFolder } from '../support/folder.ts';

test('a notebook is named by its folder, or by notebook.zim in it', () => {
  const folder = makeFolder({ 'notebook.zim': '[Notebook]\n' });
  expect(findNotebook(join(folder, 'notebook.zim'))).toBe(realpathSync(folder));
  expect(findNotebook(folder)).toBe(realpathSync(folder));
  expect(() => findNotebook(join(folder, 'none/notebook.zim'))).toThrow('there is no folder');
});

test('a folder within a notebook is refused, unless it has a notebook.zim of its own', () => {
  const folder = realpathSync(makeFolder({ 'notebook.zim': '', 'A/B/C.txt': '', 'A/own/notebook.zim': '' }));
  expect(() => findNotebook(join(folder, 'A/B'))).toThrow(
    `${join(folder, 'A/B')} is a folder in the notebook ${folder}; name that, or put a notebook.zim into the folder`,
  );
  expect(findNotebook(join(folder, 'A/own'))).toBe(join(folder, 'A/own'));
});

test('a site does not replace an export, nor an export a site', () => {
  const folder = makeFolder({
    'notes/notebook.zim': '[Notebook]\n',
    'site/-/zimlight.json': '{ "base": "/" }',
    'export/.zimlight.json': '{ "base": "/", "isExport": true }',
  });
  const find = (out: string, what: 'site' | 'export') => findOutDir(join(folder, out), join(folder, 'notes'), what);
  expect(find('site', 'site')).toBe(realpathSync(join(folder, 'site')));
  expect(find('export', 'export')).toBe(realpathSync(join(folder, 'export')));
  expect(() => find('export', 'site')).toThrow('it contains an export; choose another folder');
  expect(() => find('site', 'export')).toThrow('it contains a site; choose another folder');
});
