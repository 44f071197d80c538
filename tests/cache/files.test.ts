import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRunDir, markAsUsed, pruneCache, readJson, writeJson, writeParts } from '../../src/cache/index.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'zimlight-'));

test('a written file is read back, and no temporary file is left', () => {
  const root = folder();
  const file = join(root, 'a/b/c.json');
  writeJson(file, { ä: [1] });
  writeJson(file, { ä: [2] });
  expect(readJson(file)).toEqual({ ä: [2] });
  expect(readdirSync(join(root, 'a/b'))).toEqual(['c.json']);
});

test('for a missing or broken file, readJson() returns nothing', () => {
  const file = join(folder(), 'c.json');
  expect(readJson(file)).toBeUndefined();
  writeFileSync(file, '{"a":');
  expect(readJson(file)).toBeUndefined();
});

test('what no build has used for a month is removed, except what another command is writing', () => {
  const root = join(folder(), 'notebook');
  const run = makeRunDir(root);
  const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
  const entries = ['rendered/used.html', 'rendered/unused.html', 'images/new.webp'].map(name => join(root, name));
  const [used = '', unused = '', fresh = ''] = entries;
  for (const file of [...entries, join(run, 'pages.json')]) {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '');
    if (file !== fresh) utimesSync(file, old, old);
  }
  markAsUsed(used);
  pruneCache(root);
  expect([...entries, join(run, 'pages.json')].filter(file => !existsSync(file))).toEqual([unused]);
});

test('the site that waits for the next build is removed whole, once no build has replaced it for a month', () => {
  const root = join(folder(), 'notebook');
  const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
  const folders = ['used', 'unused'].map(name => join(root, `sites/spare-${name}`));
  const [used = '', unused = ''] = folders;
  for (const path of folders) {
    mkdirSync(join(path, 'page'), { recursive: true });
    for (const name of ['old', 'new']) writeFileSync(join(path, 'page', name), '');
    utimesSync(join(path, 'page/old'), old, old);
  }
  utimesSync(unused, old, old);
  pruneCache(root);
  expect(readdirSync(join(used, 'page')).sort()).toEqual(['new', 'old']);
  expect(existsSync(unused)).toBe(false);
});

test('an empty folder is only removed after a day, because a command may be about to write into it', () => {
  const root = join(folder(), 'notebook');
  const old = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  for (const name of ['old', 'new']) mkdirSync(join(root, name), { recursive: true });
  utimesSync(join(root, 'old'), old, old);
  pruneCache(root);
  expect(readdirSync(root)).toEqual(['new']);
});

test('each command has a folder of its own; that of a killed command is removed by the next one', () => {
  const root = folder();
  // No process has this id: it is above the limit of every system.
  mkdirSync(join(root, 'run-99999999-abc'));
  const [one, two] = [makeRunDir(root), makeRunDir(root)];
  expect(
    readdirSync(root)
      .map(name => join(root, name))
      .sort(),
  ).toEqual([one, two].sort());
});

test('a file that cannot be written whole leaves the old one, and nothing beside it', () => {
  const root = folder();
  writeFileSync(join(root, 'file'), 'old');
  function* parts() {
    yield 'new';
    throw new Error('the disk is full');
  }
  expect(() => writeParts(join(root, 'file'), parts())).toThrow('the disk is full');
  expect(readdirSync(root)).toEqual(['file']);
  expect(readFileSync(join(root, 'file'), 'utf8')).toBe('old');
});
