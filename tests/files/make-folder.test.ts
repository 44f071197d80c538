import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder as createFolder } from '../../src/files/index.ts';
import { makeFolder } from '../support/folder.ts';

test('creates a folder and those above it; one that exists is left as it is', () => {
  const folder = makeFolder();
  createFolder(join(folder, 'a/b/c'));
  writeFileSync(join(folder, 'a/b/c/file'), '');
  createFolder(join(folder, 'a/b/c'));
  expect(existsSync(join(folder, 'a/b/c/file'))).toBe(true);
});

test.runIf(existsSync('/proc/self'))('throws where no folder can be created', () => {
  expect(() => createFolder('/proc/x/y/z')).toThrow(/ENOENT|EACCES/);
});
