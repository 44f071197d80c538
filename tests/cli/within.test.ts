import { expect, test } from 'vitest';
import { isWithin } from '../../src/cli/within.ts';

test.each([
  ['linux', '/notes/site', '/notes', true],
  ['linux', '/notes', '/notes', true],
  ['linux', '/notes-site', '/notes', false],
  ['linux', '/Notes/site', '/notes', false],
  ['linux', '/anything', '/', true],
  ['darwin', '/Users/me/notes/site', '/Users/Me/Notes', true],
  ['darwin', '/Users/me/U\u0308bung/site', '/Users/me/Übung', true],
  ['win32', 'c:\\notes\\site', 'C:\\Notes', true],
  ['win32', 'C:/notes/site', 'C:\\Notes\\', true],
  ['win32', 'D:\\notes\\site', 'C:\\notes', false],
  ['win32', 'C:\\anything', 'C:\\', true],
  ['win32', '\\\\server\\share\\notes\\site', '\\\\Server\\Share\\Notes', true],
])('on %s, %s is in %s: %s', (platform, inner, outer, is) => {
  expect(isWithin(inner, outer, platform)).toBe(is);
});
