import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readLastChanges } from '../../src/history/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';

async function temporary() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'zimlight-changes-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const header = 'Content-Type: text/x-zim-wiki\n\n';
const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];

function commit(folder: string, day: string) {
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T10:00:00+02:00` };
  execFileSync('git', ['add', '-A'], { cwd: folder, env });
  execFileSync('git', [...identity, 'commit', '-q', '-m', day], { cwd: folder, env });
}

/** Writes notes, all last saved on the same day in May 2026. */
async function write(folder: string, day: number, ...names: string[]) {
  await mkdir(folder, { recursive: true });
  for (const name of names) {
    await writeFile(join(folder, `${name}.txt`), `${header}As of May ${day}.`);
    const saved = new Date(2026, 4, day, 9);
    await utimes(join(folder, `${name}.txt`), saved, saved);
  }
}

/** The last changes of pages, all created on 1 January 2020. */
async function changes(folder: string) {
  const changedAt = await readLastChanges(folder);
  const { pages } = openNotebook(folder);
  return Object.fromEntries([...pages.values()].map(page => [page.name, changedAt(page, '2020-01-01').date]));
}

/** A notebook in a folder of a repository, with two commits and uncommitted changes. */
async function repository() {
  const root = await temporary();
  execFileSync('git', ['init', '-q', root]);
  const notes = join(root, 'docs', 'notes');
  await write(notes, 1, 'Old', 'Touched', 'Edited', 'Übung');
  commit(root, '2026-02-03');
  await write(notes, 2, 'Touched');
  await writeFile(join(root, 'README.md'), 'Not of the notebook.');
  commit(root, '2026-03-04');
  await write(notes, 3, 'Edited', 'New');
  return { root, notes };
}

test('a note was changed when it was last committed, or when it was saved after that', async () => {
  const { notes } = await repository();
  expect(await changes(notes)).toEqual({
    Old: '2026-02-03T10:00:00+02:00',
    Touched: '2026-03-04T10:00:00+02:00',
    Übung: '2026-02-03T10:00:00+02:00',
    Edited: '2026-05-03T09:00:00',
    New: '2026-05-03T09:00:00',
  });
});

test('who committed a note is known until it is changed again, by the name in `.mailmap`', async () => {
  const { notes } = await repository();
  const authors = async () => {
    const changedAt = await readLastChanges(notes);
    return Object.fromEntries([...openNotebook(notes).pages.values()].map(page => [page.name, changedAt(page).author]));
  };
  expect(await authors()).toEqual({ Old: 'A', Touched: 'A', Übung: 'A', Edited: undefined, New: undefined });
  await writeFile(join(notes, '../../.mailmap'), 'Ada <a@example.org>\n');
  expect((await authors()).Old).toBe('Ada');
});

test('where the history is cut off, what is not known from it is as old as its header says', async () => {
  const { root } = await repository();
  const clone = join(await temporary(), 'clone');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone]);
  const all = { Old: '2020-01-01', Touched: '2020-01-01', Edited: '2020-01-01', Übung: '2020-01-01' };
  expect(await changes(join(clone, 'docs', 'notes'))).toEqual(all);
});

test('without git a note was changed when it was saved', async () => {
  const folder = await temporary();
  await write(folder, 1, 'Note');
  await write(join(folder, 'Section'), 1, 'Below');
  const saved = '2026-05-01T09:00:00';
  expect(await changes(folder)).toEqual({ Note: saved, Section: undefined, 'Section:Below': saved });
});

test('where git refuses to read the history, a note is as old as its header says: its file may be of today', async () => {
  const { notes } = await repository();
  // As for a repository of another user.
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_SYSTEM', '/dev/null');
  expect(new Set(Object.values(await changes(notes)))).toEqual(new Set(['2020-01-01']));
});

test('a note whose name is not UTF-8 has the date of its commit, or else that in its header', async () => {
  const root = await temporary();
  execFileSync('git', ['init', '-q', root]);
  await write(root, 1, 'Café');
  await writeFile(Buffer.from(join(root, 'Caf\xe9.txt'), 'latin1'), header);
  await writeFile(Buffer.from(join(root, 'Th\xe9.txt'), 'latin1'), header);
  commit(root, '2026-02-03');
  expect(await changes(root)).toEqual({
    Café: '2026-02-03T10:00:00+02:00',
    'Café 1': '2020-01-01',
    Thé: '2026-02-03T10:00:00+02:00',
  });
});
