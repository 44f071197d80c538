import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../support/cases.ts';
import { header, makeFolder, readFolder, writeFiles } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

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

test('a part of another page is filled in, and none that is held back', async () => {
  const folder = makeFolder({
    'notes/notebook.zim': '[Notebook]\nname=Garden\nhome=Home\n',
    'notes/Home.txt': note(
      'Home',
      'A\n\n===== Part ä =====\nOf **it**: [[#Part ä]], [[Secret]].\n\n===== Rest =====\nB',
    ),
    'notes/Secret.txt': note('Secret', 'Nobody knows. @private'),
    'notes/Embeds.md': '---\nCreation-Date: 2020-01-02\n---\n\n![[Home#Part ä]]\n\n![[Secret]]\n',
  });
  await runMain(['build', 'notes', '--out', 'out', '--base', '/garden/', '--quiet'], folder);
  const html = readFileSync(join(folder, 'out', 'embeds/index.html'), 'utf8');
  expect(/<figure class="embed".*<\/figure>/s.exec(html)?.[0]).toBe(
    '<figure class="embed" data-embed="/#part-%C3%A4"><figcaption><a href="/garden/#part-%C3%A4">Home#Part ä</a></figcaption>' +
      '<div data-generated><p>Of <strong>it</strong>: <a href="/garden/#part-%C3%A4">#Part ä</a>, Secret.</p></div></figure>',
  );
  expect(html).not.toContain('Nobody');
  // With its style, which pages without any do not load.
  const styled = (page: string) => /<link rel="stylesheet" href="[^"]*\/objects\.[^"]*\.css">/.test(page);
  expect([styled(html), styled(readFileSync(join(folder, 'out', 'index.html'), 'utf8'))]).toEqual([true, false]);
});

test('a build that reuses the last site makes the same site, to the byte, as one from nothing', async () => {
  const history = fc.array(change, { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(history, async changes => {
      const folder = makeFolder({
        'notes/notebook.zim': '[Notebook]\nname=Garden\n',
        'notes/Home.txt': note('Home', '[[Trees]] and [[Missing]], me@example.org'),
        'notes/Trees.txt': note('Trees', '@tree\n\n[[Home]]'),
        'notes/Trees/Oak.txt': note('Oak', 'Acorns.\n\n== Part ==\nOf it.'),
        'notes/Embeds.md': '---\nCreation-Date: 2020-01-02\n---\n\n![[Trees:Oak#Part]]\n\n![[Later]]\n\n![[Embeds]]\n',
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
    { numRuns: cases(3), examples: [[everyKind]] },
  );
});
