import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { header, makeFolder, readFolder, writeFiles } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

/** More histories are tried with `ZIMLIGHT_RUNS=100`. */
const HISTORIES = Number(process.env.ZIMLIGHT_RUNS ?? 3);

const pages = ['Home', 'Trees', 'Trees/Oak', 'Trees/Pine', 'Tools', 'Ötzi & Co', 'Later'];
const page = fc.constantFrom(...pages);
const words = fc.constantFrom(
  'acorn',
  'bark me@example.org',
  '@tree',
  '@private',
  'leaf **root**',
  '== Part ==',
  '{{./a.svg}}',
);
const body = fc
  .array(
    fc.oneof(
      words,
      page.map(name => `[[:${name.replaceAll('/', ':')}]]`),
    ),
    { maxLength: 5 },
  )
  .map(parts => parts.join('\n\n'));
const settings = fc.constantFrom<string[]>(
  'language: de',
  'title: Garden\nbase: /garden/',
  'site: https://example.org\ncards: off',
  'mailAddresses: encode',
  'publish: { except: [Trees] }',
  'order: [Tools]\nlists: [pages]',
  'publish: { unlisted: [Tools], sources: no }',
);

/** A change of a notebook. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), page, body }),
  fc.record({ kind: fc.constant('remove' as const), page }),
  fc.record({ kind: fc.constant('rename' as const), page, to: page }),
  fc.record({ kind: fc.constant('attach' as const), page, width: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('set' as const), settings }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const everyKind: Change[] = [
  { kind: 'set', settings: 'title: Garden\nbase: /garden/' },
  { kind: 'write', page: 'Trees/Oak', body: '[[:Later]]\n\n{{./a.svg}}' },
  { kind: 'attach', page: 'Trees/Oak', width: 7 },
  { kind: 'rename', page: 'Trees', to: 'Later' },
  { kind: 'set', settings: 'mailAddresses: encode\npublish: { except: [Trees] }' },
  { kind: 'remove', page: 'Later' },
];

const fileOf = (name: string) => `${name.replaceAll(' ', '_')}.txt`;
const note = (name: string, text: string) => `${header}====== ${name} ======\n${text}\n`;

function apply(folder: string, change: Change): void {
  if (change.kind === 'set') {
    writeFileSync(join(folder, 'zimlight.yaml'), `${change.settings}\n`);
    return;
  }
  const file = join(folder, fileOf(change.page));
  if (change.kind === 'write') writeFiles(folder, { [fileOf(change.page)]: note(change.page, change.body) });
  else if (change.kind === 'remove') rmSync(file, { force: true });
  else if (change.kind === 'attach') {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${change.width}" height="9"/>`;
    writeFiles(folder, { [`${change.page.replaceAll(' ', '_')}/a.svg`]: svg });
  } else if (existsSync(file)) {
    writeFiles(folder, { [fileOf(change.to)]: '' });
    renameSync(file, join(folder, fileOf(change.to)));
  }
}

/** The paths of files that differ. */
function differences(one: string, other: string): string[] {
  const [a, b] = [readFolder(one), readFolder(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter(path => a.get(path) !== b.get(path));
}

test('a build that reuses the last site makes the same site, to the byte, as one from nothing', async () => {
  const history = fc.array(change, { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(history, async changes => {
      const folder = makeFolder({
        'notes/notebook.zim': '[Notebook]\nname=Garden\n',
        'notes/Home.txt': note('Home', '[[Trees]] and [[Missing]], me@example.org'),
        'notes/Trees.txt': note('Trees', '@tree\n\n[[Home]]'),
        'notes/Trees/Oak.txt': note('Oak', 'Acorns.'),
      });
      for (const [step, next] of [undefined, ...changes].entries()) {
        if (next) apply(join(folder, 'notes'), next);
        const build = (out: string, cache: string) =>
          runMain(['build', 'notes', '--out', out, '--cache', cache, '--quiet'], folder);
        const [warm, cold] = [await build('warm', 'cache'), await build(`cold-${step}`, `cache-${step}`)];
        expect(warm).toEqual({ ...cold, stderr: cold.stderr.replaceAll(`cold-${step}`, 'warm') });
        if (cold.code !== 0) continue;
        expect(differences(join(folder, 'warm'), join(folder, `cold-${step}`))).toEqual([]);
      }
    }),
    { numRuns: HISTORIES, examples: [[everyKind]] },
  );
});
