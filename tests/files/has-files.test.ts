import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasFiles } from '../../src/files/index.ts';
import { makeFolder } from '../support/folder.ts';

test('files with a name are counted in a folder and below it, but not in hidden folders', () => {
  const folder = makeFolder({ 'a.txt': '', 'b.png': '', 'c/d.txt': '', 'c/e/f.TXT': '', '.hidden/g.txt': '' });
  expect(hasFiles(folder, /\.txt$/i, 3)).toBe(true);
  expect(hasFiles(folder, /\.txt$/i, 4)).toBe(false);
  expect(hasFiles(folder, /\.png$/, 2)).toBe(false);
});

test('a folder that does not exist holds none', () => {
  expect(hasFiles(join(makeFolder(), 'missing'), /./, 1)).toBe(false);
});
