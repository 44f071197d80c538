import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lookAgain, scanFolder } from '../../src/notebook/folder.ts';
import { makeFolder } from '../support/folder.ts';

/** Makes a folder, changes it, and looks again at some of its paths. @returns sizes by path */
function lookAgainAfter(change: (folder: string) => void, told: string[], uncertain: string[] = []) {
  const folder = makeFolder({ 'A.txt': 'a', 'B.txt': 'b', 'Deep/C.txt': 'c', 'Deep/D.txt': 'd' });
  const before = scanFolder(folder, []);
  change(folder);
  const changed = new Set(told.map(path => join(folder, path)));
  const now = lookAgain(folder, before, changed, path => uncertain.includes(path));
  if (now) expect(now.map(({ path }) => path)).toEqual(scanFolder(folder, []).map(({ path }) => path));
  return now && Object.fromEntries(now.map(({ path, size }) => [path, size]));
}

const write =
  (...paths: string[]) =>
  (folder: string) => {
    for (const path of paths) writeFileSync(join(folder, path), 'longer');
  };

test('only files that may have changed are looked at', () => {
  const old = { 'A.txt': 1, 'B.txt': 1, 'Deep/C.txt': 1, 'Deep/D.txt': 1 };
  expect(lookAgainAfter(write('A.txt', 'B.txt', 'Deep/C.txt'), ['A.txt'])).toEqual({ ...old, 'A.txt': 6 });
  const told = lookAgainAfter(write('A.txt', 'B.txt', 'Deep/C.txt'), ['Deep/C.txt'], ['B.txt']);
  expect(told).toEqual({ ...old, 'B.txt': 6, 'Deep/C.txt': 6 });
});

test('a program may write a file under another name first', () => {
  const save = (folder: string) => {
    write('A.txt.zim-new~')(folder);
    renameSync(join(folder, 'A.txt.zim-new~'), join(folder, 'A.txt'));
  };
  expect(lookAgainAfter(save, ['A.txt', 'A.txt.zim-new~', 'A.txt/A.txt'])).toMatchObject({ 'A.txt': 6, 'B.txt': 1 });
});

test('the folder is listed if there may be other files than before', () => {
  const remove = (path: string) => (folder: string) => rmSync(join(folder, path), { recursive: true });
  const link = (folder: string) => {
    rmSync(join(folder, 'A.txt'));
    symlinkSync('B.txt', join(folder, 'A.txt'));
  };
  expect(lookAgainAfter(write('New.txt'), ['New.txt'])).toBeUndefined();
  expect(lookAgainAfter(remove('A.txt'), ['A.txt'])).toBeUndefined();
  expect(lookAgainAfter(remove('Deep'), ['Deep'])).toBeUndefined();
  expect(lookAgainAfter(link, ['A.txt'])).toBeUndefined();
  expect(lookAgainAfter(() => {}, ['Deep'])).toBeUndefined();
  expect(lookAgainAfter(() => {}, ['../elsewhere/A.txt'])).toBeUndefined();
});
