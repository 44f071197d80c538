import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/files/index.ts';
import { makeFolder } from '../support/folder.ts';

test('the files below a folder are listed with `/`, without folders and links', () => {
  const folder = makeFolder({ 'a.txt': '', 'b/c d/e.txt': '', '.hidden': '' });
  symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'));
  symlinkSync(join(folder, 'b'), join(folder, 'linked'));
  expect(listFiles(folder).sort()).toEqual(['.hidden', 'a.txt', 'b/c d/e.txt']);
});

test('a folder that does not exist is an error', () => {
  expect(() => listFiles(join(makeFolder(), 'absent'))).toThrow('ENOENT');
});
