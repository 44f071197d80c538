import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { siteMark } from '../../src/address/index.ts';
import { isBeingSaved, isIgnoredIn, watchNotebook } from '../../src/integration/watch-notebook.ts';
import { makeFolder } from '../support/folder.ts';

test('hidden folders, packages and built sites are not watched', () => {
  const files = [
    'A.txt',
    'A/b.png',
    '.git/HEAD',
    'A/.hidden/x',
    'node_modules/x/y.txt',
    `dist/${siteMark}`,
    'sites/A.txt',
  ];
  // The notebook itself may be in a hidden folder.
  const folder = join(makeFolder(Object.fromEntries(files.map(file => [`.notes/${file}`, '']))), '.notes');
  const isIgnored = isIgnoredIn(folder);
  const paths = ['', 'A.txt', 'A', 'A/b.png', 'sites', '.git', '.git/HEAD', 'A/.hidden', 'node_modules', 'dist'];
  const watched = paths.filter(path => !isIgnored(join(folder, path), statSync(join(folder, path))));
  expect(watched).toEqual(['', 'A.txt', 'A', 'A/b.png', 'sites']);
});

test('a file that has just been emptied is about to be saved, or else it is empty', () => {
  const folder = makeFolder({ 'empty.txt': '', 'full.txt': 'text' });
  const path = (name: string) => join(folder, name);
  const now = statSync(path('empty.txt')).mtimeMs;
  expect([0, 400, 600, -600].map(later => isBeingSaved(path('empty.txt'), now + later))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([path('full.txt'), folder, path('gone.txt')].map(file => isBeingSaved(file, now))).toEqual([
    false,
    false,
    false,
  ]);
});

test('everything is loaded some time after a change, and a change that could not be loaded is told again', async () => {
  const folder = makeFolder({ 'A.txt': '', 'B.txt': '' });
  const told: string[][] = [];
  const reload = vi.fn(async (changed: ReadonlySet<string>) => {
    told.push([...changed].map(path => path.slice(folder.length + 1)).sort());
    if (told.length === 2) throw new Error('not now');
  });
  const listener = { reload, failed: vi.fn(), folderMissing: vi.fn() };
  const stop = watchNotebook(folder, listener, { again: true });
  onTestFinished(stop);
  // What has changed before all files were watched.
  await expect.poll(() => told, { timeout: 20_000 }).toEqual([[]]);
  writeFileSync(join(folder, 'A.txt'), 'changed');
  await expect.poll(() => listener.failed.mock.calls.length, { timeout: 20_000 }).toBe(1);
  writeFileSync(join(folder, 'B.txt'), 'changed');
  await expect.poll(() => told.at(-1), { timeout: 20_000 }).toEqual([]);
  expect(told[1]).toContain('A.txt');
  expect(told.slice(2, -1).flat()).toEqual(expect.arrayContaining(['A.txt', 'B.txt']));
});
