import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './support/folder.ts';
import { repository } from './support/zimlight.ts';

/** What the check of regular expressions says about a file. */
function complaints(code: string, name = 'room/file.ts'): string[] {
  const check = join(repository, '.ci/check-regexps.mjs');
  const { stderr } = spawnSync(process.execPath, [check, makeFolder({ [name]: code })], { encoding: 'utf8' });
  return stderr.split('\n').flatMap(line => /:(\d+: .*?)(?: for many|$)/.exec(line)?.[1] ?? []);
}

test.each([
  ['nested repetition', 'export const a = /(?:a+)+b/;'],
  ['two repetitions of the same', 'export const a = /a*a*b/;'],
  ['a repetition that is tried at each place', 'export const a = /\\s+$/;'],
  ['one that is put together', "export const a = new RegExp(['a+', 'b'].join(''));"],
])('a regular expression with %s is found', (_what, code) => {
  expect(complaints(code)).toEqual(['1: takes more than linear time']);
});

test('one in the script of a component is found on its line', () => {
  expect(
    complaints('---\nconst a = 1;\n---\n<p>/\\s+$/</p>\n<script>\nexport const b = /\\s+$/;\n</script>', 'a/A.astro'),
  ).toEqual(['6: takes more than linear time']);
});

test('one that is put together later is found, since it is not known', () => {
  expect(complaints('export const a = (b: string) => new RegExp(b);')).toEqual([
    '1: is put together where this check does not see it',
  ]);
});

test.each(['// bounded: ten letters\nexport const a = /\\s+$/;', 'export const a = /(?<!\\s)\\s+$/;'])(
  '%s is allowed',
  code => {
    expect(complaints(code)).toEqual([]);
  },
);

test('a comment without a reason allows nothing', () => {
  expect(complaints('// bounded:\nexport const a = /\\s+$/;')).toEqual(['2: takes more than linear time']);
});
