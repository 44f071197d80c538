import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressesOf, makeRepository, note, temporaryFolder } from '../support/repository.ts';
import { runGit } from '../support/run-git.ts';

const long = 'Words that stay as they are, line by line.\n'.repeat(20);

test('where the notebook is a part of its repository, and was another one', async () => {
  const all = { 'A.txt': note(1), 'S/B.txt': note(2), 'Home.txt': note(3), 'notebook.zim': '[Notebook]\nname=N\n' };
  const at = (folder: string, gone = false) =>
    Object.fromEntries(Object.entries(all).map(([path, text]) => [folder + path, gone ? null : text]));
  const folder = makeRepository([
    { files: { ...at('notes/'), 'README.md': 'Of the repository.' } },
    { files: { 'notes/A.txt': null, 'notes/Z.txt': note(1) } },
    {
      files: {
        ...at('notes/', true),
        'notes/Z.txt': null,
        ...at('docs/notebook/'),
        'docs/notebook/A.txt': null,
        'docs/notebook/Z.txt': note(1),
      },
    },
    { files: { 'docs/notebook/S/B.txt': null, 'docs/notebook/T/B.txt': note(2) } },
  ]);
  const { former } = await addressesOf(join(folder, 'docs/notebook'));
  expect(former).toEqual({ '/a/': '/z/', '/s/': '/t/', '/s/b/': '/t/b/', '/home/': '/' });
});

test('before they are committed, and without anything being written into the repository', async () => {
  const repository = makeRepository([{ files: { 'N/A.txt': note(1), 'N/B.txt': note(2), 'N/C.txt': note(3) } }]);
  const folder = join(repository, 'N');
  const cacheDir = join(temporaryFolder(), 'cache');
  expect((await addressesOf(folder, cacheDir)).former).toEqual({});
  const before = runGit(folder, 'count-objects', '-v') + runGit(folder, 'ls-files', '--debug');
  renameSync(join(folder, 'A.txt'), join(folder, 'Z.txt'));
  mkdirSync(join(folder, 'S'));
  rmSync(join(folder, 'B.txt'));
  writeFileSync(join(folder, 'S/B.txt'), note(2, 'rewritten'));
  expect((await addressesOf(folder, cacheDir)).former).toEqual({ '/a/': '/z/', '/b/': '/s/b/' });
  expect(runGit(folder, 'count-objects', '-v') + runGit(folder, 'ls-files', '--debug')).toBe(before);
});

test('though what was kept of it is broken off, as by a build that was stopped', async () => {
  const repository = makeRepository([{ files: { 'A.txt': note(1) } }, { files: { 'A.txt': null, 'Z.txt': note(1) } }]);
  const cacheDir = join(temporaryFolder(), 'cache');
  const { former } = await addressesOf(repository, cacheDir);
  expect(former).toEqual({ '/a/': '/z/' });
  const kept = join(cacheDir, 'history.json');
  writeFileSync(kept, readFileSync(kept, 'utf8').slice(0, 100));
  expect((await addressesOf(repository, cacheDir)).former).toEqual(former);
});

test('an alias goes before what git tells, and a page before an alias', async () => {
  const settings = 'aliases:\n  Old: C\n  C: A\n  Gone:Section: A\n';
  const folder = makeRepository([
    { files: { 'Old.txt': note(1, long), 'C.txt': note(3), 'A/Sub.txt': note(4), 'A.txt': note(5) } },
    { files: { 'Old.txt': null, 'B.txt': note(1, long), 'zimlight.yaml': settings } },
  ]);
  const { former, messages } = await addressesOf(folder);
  expect(former).toEqual({ '/old/': '/c/', '/gone/section/': '/a/', '/gone/section/sub/': '/a/sub/' });
  expect(messages).toEqual(['alias-taken']);
});

test('of a history that is cut off, that is said', async () => {
  const folder = makeRepository([{ files: { 'A.txt': note(1) } }, { files: { 'A.txt': null, 'B.txt': note(1) } }]);
  const clone = temporaryFolder();
  runGit(clone, 'clone', '-q', '--depth', '1', `file://${folder}`, '.');
  const full = await addressesOf(folder);
  const cut = await addressesOf(clone);
  expect(cut.messages).toEqual(['history-cut-off']);
  expect(cut.former).toEqual({});
  expect(cut.short).toEqual(full.short);
});

test('so it is of a clone that lacks what was in old files, and leads on what stayed the same', async () => {
  const folder = makeRepository([
    { files: { 'A.txt': note(1, long), 'B.txt': note(2, long) } },
    { files: { 'A.txt': null, 'Y.txt': note(1, long), 'B.txt': null, 'Z.txt': note(2, 'rewritten') } },
  ]);
  runGit(folder, 'config', 'uploadpack.allowFilter', 'true');
  const clone = temporaryFolder();
  runGit(clone, 'clone', '-q', '--filter=blob:none', `file://${folder}`, '.');
  const full = await addressesOf(folder);
  const partial = await addressesOf(clone);
  expect(full.former).toEqual({ '/a/': '/y/', '/b/': '/z/' });
  expect(partial.former).toEqual({ '/a/': '/y/' });
  expect(partial.messages).toEqual(['history-partial']);
  expect(partial.short).toEqual(full.short);
});

test('a repository that git refuses to read is reported; where there is none there is nothing to say', async () => {
  const folder = makeRepository([{ files: { 'A.txt': note(1) } }]);
  writeFileSync(join(folder, '.git/config'), '[core\n');
  expect((await addressesOf(folder)).messages).toEqual(['history-unreadable']);
  const plain = temporaryFolder();
  writeFileSync(join(plain, 'A.txt'), note(1));
  expect(await addressesOf(plain)).toMatchObject({ former: {}, messages: [] });
  runGit(plain, 'init', '-q');
  expect(await addressesOf(plain)).toMatchObject({ former: {}, messages: [] });
});
