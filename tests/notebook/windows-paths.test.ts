import { expect, test } from 'vitest';
import { isPublic, withSlashes } from '../../src/notebook/folder.ts';

const windows = (path: string) => withSlashes(Buffer.from(path), '\\');

test('what Windows says of a symbolic link is compared with `/`', () => {
  const root = windows('C:\\Notes');
  expect(root.toString()).toBe('C:/Notes');
  expect(isPublic(root, windows('C:\\Notes\\A\\Größe.png'))).toBe(true);
  expect(isPublic(root, windows('C:\\Notes'))).toBe(true);
  expect(isPublic(root, windows('C:\\Notes\\.zim\\x.png'))).toBe(false);
  expect(isPublic(root, windows('C:\\Notes 2\\x.png'))).toBe(false);
  expect(isPublic(root, windows('\\\\server\\share\\x.png'))).toBe(false);
});

test('elsewhere, a backslash is a letter, and a name need not be UTF-8', () => {
  const path = Buffer.from('/notes/a\\b\xe9', 'latin1');
  expect(withSlashes(path, '/')).toBe(path);
});
