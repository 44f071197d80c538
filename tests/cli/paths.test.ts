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
