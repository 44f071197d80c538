import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { LastSite } from '../../src/cache/index.ts';
import { makeFolder, writeFiles } from '../support/folder.ts';

/** Builds a site of files, path → key and content, in place of the last one. @returns the paths that were reused */
function build(folder: string, files: Record<string, [key: string, content: string]>): string[] {
  const staging = join(folder, 'staging');
  const last = new LastSite(join(folder, 'out'), staging, join(folder, 'cache'));
  const taken: string[] = [];
  mkdirSync(staging);
  for (const [path, [key, content]] of Object.entries(files)) {
    if (last.reuse(path, key)) taken.push(path);
    else {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), content);
    }
  }
  if (last.isSame()) {
    rmSync(staging, { recursive: true });
    return ['nothing changes'];
  }
  last.link();
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  renameSync(staging, join(folder, 'out'));
  last.record();
  return taken;
}

test('files that would be made from the same inputs are reused', () => {
  const folder = makeFolder();
  expect(build(folder, { 'a/b.html': ['1', 'b'], 'c.html': ['1', 'c'] })).toEqual([]);
  const { ino } = statSync(join(folder, 'out/a/b.html'));
  expect(build(folder, { 'a/b.html': ['1', 'b'], 'c.html': ['2', 'C'], 'd.html': ['1', 'd'] })).toEqual(['a/b.html']);
  expect(statSync(join(folder, 'out/a/b.html')).ino).toBe(ino);
  expect(readFileSync(join(folder, 'out/c.html'), 'utf8')).toBe('C');
});

test('the site stays where it is if every file would be the same', () => {
  const folder = makeFolder();
  const files: Record<string, [string, string]> = { a: ['1', 'a'], 'b/c': ['1', 'c'] };
  build(folder, files);
  expect(build(folder, files)).toEqual(['nothing changes']);
  // The second file is made anew, but is the same.
  expect(build(folder, { ...files, 'b/c': ['2', 'c'] })).toEqual(['nothing changes']);
  expect(build(folder, { ...files, 'b/c': ['2', 'C'] })).toEqual(['a']);
  expect(build(folder, { a: ['1', 'a'] })).toEqual(['a']);
  writeFileSync(join(folder, 'out/a'), 'x');
  expect(build(folder, { a: ['1', 'a'] })).toEqual([]);
});

test('companions, such as compressed copies, are reused together with their files', () => {
  const folder = makeFolder();
  const take = (key: string) => {
    const last = new LastSite(join(folder, 'out'), join(folder, 'staging'), join(folder, 'cache'));
    const taken = last.reuse('a', key);
    last.reuseCompanions(['.gz', '.br']);
    return { last, taken, companion: last.read('a.gz')?.toString() };
  };
  writeFiles(folder, { 'staging/a': 'a', 'staging/a.gz': 'compressed' });
  const { last } = take('1');
  last.isSame();
  renameSync(join(folder, 'staging'), join(folder, 'out'));
  last.record();
  expect(take('1')).toMatchObject({ taken: true, companion: 'compressed' });
  expect(take('2')).toMatchObject({ taken: false, companion: undefined });
});

test('files that have been changed or removed since, or that one build left out, are made anew', () => {
  const folder = makeFolder();
  const files: Record<string, [string, string]> = { a: ['1', 'a'], b: ['1', 'b'], c: ['1', 'c'], d: ['1', 'd'] };
  build(folder, files);
  writeFileSync(join(folder, 'out/a'), 'x');
  writeFileSync(join(folder, 'out/b'), 'longer');
  rmSync(join(folder, 'out/c'));
  expect(build(folder, files)).toEqual(['d']);
  expect(build(folder, { a: ['1', 'a'] })).toEqual(['a']);
  expect(build(folder, files)).toEqual(['a']);
  // A link that somebody puts in the place of a file is another file.
  writeFileSync(join(folder, 'other'), 'secret');
  rmSync(join(folder, 'out/b'));
  linkSync(join(folder, 'other'), join(folder, 'out/b'));
  expect(build(folder, files)).toEqual(['a', 'c', 'd']);
});

test('if the record of the last build is missing or broken, nothing is reused', () => {
  const folder = makeFolder();
  build(folder, { a: ['1', 'a'] });
  const cacheDir = join(folder, 'cache');
  const isTaken = () => new LastSite(join(folder, 'out'), join(folder, 'staging'), cacheDir).reuse('a', '1');
  const [record = ''] = readdirSync(cacheDir, { recursive: true, encoding: 'utf8' }).filter(name => /json$/.test(name));
  writeFileSync(join(cacheDir, record), '{"a":');
  expect(isTaken()).toBe(false);
  rmSync(cacheDir, { recursive: true });
  expect(isTaken()).toBe(false);
});
