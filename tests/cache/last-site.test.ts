import {
  appendFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LastSite } from '../../src/cache/index.ts';
import { makeFolder, writeFiles } from '../support/folder.ts';

/** Builds a site of files, path → key and content, in place of the last one. @returns the paths that were reused */
function build(folder: string, files: Record<string, [key: string, content: string]>): string[] {
  const staging = join(folder, 'staging');
  const out = join(folder, 'out');
  const last = new LastSite(out, staging, join(folder, 'cache'));
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
  const complete = last.complete();
  if (existsSync(out)) {
    if (last.spare) renameSync(out, last.spare);
    else rmSync(out, { recursive: true });
  }
  renameSync(complete, out);
  rmSync(staging, { recursive: true, force: true });
  last.record();
  return taken;
}

/** The files of a site with their contents. */
function contentsOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => !entry.isDirectory());
  const paths = entries.map(entry => join(entry.parentPath, entry.name)).sort();
  const read = (path: string) => (lstatSync(path).isSymbolicLink() ? 'a link' : readFileSync(path, 'utf8'));
  return Object.fromEntries(paths.map(path => [path.slice(folder.length + 1), read(path)]));
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

test('whatever sites came before, and whatever was done to them, the site has exactly its own files', () => {
  // Paths of which some are folders of others; a key is also the content, since the same key means the same content.
  const path = fc.constantFrom('a', 'a/b', 'a/b/c', 'd', 'e/f', 'e/g', 'h/i/j', 'h/i/k');
  const site = fc
    .dictionary(path, fc.constantFrom('1', '2', '3'), { minKeys: 1, noNullPrototype: true })
    .map(files =>
      Object.fromEntries(Object.entries(files).filter(([one]) => !(`${one}/b` in files) && !(`${one}/b/c` in files))),
    )
    .map(files => Object.fromEntries(Object.entries(files).filter(([one]) => !(one === 'a/b' && 'a/b/c' in files))));
  const tampering = fc.constantFrom(
    'nothing',
    'append',
    'replace',
    'remove',
    'add a file',
    'add a link',
    'clear the spare',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(site, tampering, fc.nat()), { minLength: 2, maxLength: 6 }), builds => {
      const folder = makeFolder();
      const out = join(folder, 'out');
      for (const [files, change, chosen] of builds) {
        const keyed = Object.entries(files).map(([file, key]): [string, [string, string]] => [file, [key, key]]);
        const [result] = build(folder, Object.fromEntries(keyed));
        // A site that stays where it is stays as it is.
        const isOwn = ([name]: [string, string]) => result !== 'nothing changes' || !name.includes('foreign');
        expect(Object.fromEntries(Object.entries(contentsOf(out)).filter(isOwn))).toEqual(files);
        const file = join(out, Object.keys(files)[chosen % Object.keys(files).length] as string);
        if (change === 'append') appendFileSync(file, 'x');
        if (change === 'replace' || change === 'remove') rmSync(file);
        if (change === 'replace') writeFileSync(file, 'other');
        if (change === 'add a file') writeFileSync(join(dirname(file), 'foreign'), 'secret');
        if (change === 'add a link') symlinkSync(folder, join(dirname(file), `foreign-${chosen}`));
        if (change === 'clear the spare') rmSync(join(folder, 'cache/sites'), { recursive: true, force: true });
      }
    }),
  );
});

test('the site before the last one is changed into the next, so that a file that stays needs no new link', () => {
  const folder = makeFolder();
  const files = (version: string): Record<string, [string, string]> => ({
    'a/one': ['1', '1'],
    'b/two': ['1', '2'],
    'c/three': [version, version],
  });
  const folderOf = () => statSync(join(folder, 'out/a')).ino;
  build(folder, files('1'));
  const first = folderOf();
  build(folder, files('2'));
  expect(folderOf()).not.toBe(first);
  build(folder, files('3'));
  expect(folderOf()).toBe(first);
  expect(contentsOf(join(folder, 'out'))).toEqual({ 'a/one': '1', 'b/two': '2', 'c/three': '3' });
});
