import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findNotebook } from '../../src/cli/paths.ts';
import { makeFolder } from '../support/folder.ts';

test('a notebook is named by its folder, or by notebook.zim in it', () => {
  const folder = makeFolder({ 'notebook.zim': '[Notebook]\n' });
  expect(findNotebook(join(folder, 'notebook.zim'))).toBe(realpathSync(folder));
  expect(findNotebook(folder)).toBe(realpathSync(folder));
  expect(() => findNotebook(join(folder, 'none/notebook.zim'))).toThrow('there is no folder');
});
