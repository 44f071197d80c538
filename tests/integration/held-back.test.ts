import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/files/index.ts';
import { canary, makeCanaryNotebook, publishCanaries } from '../support/canaries.ts';
import { loadCollection } from '../support/load-collection.ts';
import { temporaryFolder } from '../support/repository.ts';
import { runMain } from '../support/run-main.ts';

const folder = temporaryFolder(afterAll);
let site: Record<string, string>;
let summary: string;

beforeAll(async () => {
  const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: '#369' } });
  makeCanaryNotebook(join(folder, 'notebook'), await picture.png().toBuffer());
  const args = ['build', 'notebook', '--out', 'site', '--site', 'https://example.org'];
  const { code, stdout } = await runMain(args, folder);
  expect(code).toBe(0);
  summary = stdout;
  site = contentsOf(join(folder, 'site'));
});

/** The names and contents of all files of a site, unpacked: path → content. */
function contentsOf(site: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(site).map(path => {
      const bytes = readFileSync(join(site, path));
      const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      return [path, plain.toString('latin1')];
    }),
  );
}

/** Digests of scripts and style sheets: `.CNTvQzbo.js`, `'sha256-…'`. Any letters may follow one another in them. */
const digests = /\.[\w-]{8}(?=\.(?:js|css)\b)|sha\d+-[\w+/]+=*/g;

/** The files in whose names or contents a word is: `path: word`. */
function traces(contents: Record<string, string>, word: RegExp): string[] {
  return Object.entries(contents).flatMap(([path, content]) =>
    [...new Set(`${path}\n${content}`.replace(digests, '').match(word) ?? [])].map(found => `${path}: ${found}`),
  );
}

const filesWith = (word: RegExp) => [...new Set(traces(site, word).map(trace => trace.replace(/: .*/, '')))].sort();

test('what is held back leaves no trace in any file of a site', () => {
  expect(traces(site, canary)).toEqual([]);
});

test('the search for traces finds a public word in every kind of file that can hold one', () => {
  const folders = filesWith(/upsilon/g).map(path => path.replace(/[^/]*$/, '').replace(/[0-9a-f]{10}/, '…'));
  expect(new Set(folders)).toEqual(
    new Set(['', '-/', '-/pagefind/fragment/', '-/pagefind/index/', '-/print/', '-/search/lists/…/', 'page/']),
  );
});

test('what is held back leaves no trace if it was public on the last site', async () => {
  const notebook = join(folder, 'turning');
  cpSync(join(folder, 'notebook'), notebook, { recursive: true, preserveTimestamps: true });
  const build = async () => {
    const args = ['build', 'turning', '--out', 'turned', '--site', 'https://example.org'];
    expect((await runMain(args, folder)).code).toBe(0);
    return contentsOf(join(folder, 'turned'));
  };
  const holdBack = publishCanaries(notebook);
  const found = new Set(traces(await build(), canary).map(trace => trace.replace(/.*: /, '').toLowerCase()));
  for (const word of ['zqprivate', 'zqheading', 'zqtext', 'zqtag', 'zqtask', 'zqhidden', 'zqpicture', 'zqunlinked']) {
    expect(found).toContain(word);
  }
  holdBack();
  const turned = await build();
  expect(traces(turned, canary)).toEqual([]);
  expect(turned).toEqual(site);
});

test.each([undefined, 'starlight'] as const)(
  'what is held back leaves no trace in a collection, schema %s',
  async schema => {
    const base = join(folder, 'notebook');
    const { entries, published } = await loadCollection({ base, prefix: '/wiki/', ...(schema && { schema }) }, {});
    const collection = { entries: JSON.stringify([...entries]), published: published.join('\n') };
    expect(traces(collection, /upsilon/g)).toEqual(['entries: upsilon']);
    expect(traces(collection, canary)).toEqual([]);
  },
);

test('what is held back leaves no trace in an export', async () => {
  const { code } = await runMain(['export', 'notebook', '--out', 'markdown'], folder);
  expect(code).toBe(0);
  expect(traces(contentsOf(join(folder, 'markdown')), canary)).toEqual([]);
});

test('links to what is held back become their labels, pictures their alternative texts', () => {
  expect(site['index.md']).toContain('alpha beta gamma delta epsilon');
  expect(site['index.md']).toMatch(/zeta eta *theta iota/);
  expect(site['index.md']).toContain('lambda\\\nThe end, but for  this.');
  expect(site['page/index.md']).toBe(
    '# Page\nmu, nu xi <a>omicron</a>\npi rho <span># sigma</span>\n\n<span>1. tau</span> and upsilon\n\n\n\n',
  );
});

test('an unlisted page is at its address, and only pages that link to it name it', () => {
  const redirects = ['-/p/', 'draft/'];
  const own = ['-/source/Review.txt', 'review/index.html', 'review/index.md'];
  const others = (paths: string[]) => paths.filter(path => !redirects.some(start => path.startsWith(start)));
  expect(others(filesWith(/qux[a-z]*/gi))).toEqual(own);
  const home = ['-/print/index.html', 'index.html', 'index.md', 'llms-full.txt'];
  expect(others(filesWith(/\/review\//g))).toEqual([...home, 'review/index.html']);
  expect(site['review/index.html']).toContain('<meta name="robots" content="noindex">');
  expect(site['draft/index.html']).toContain('/review/');
});

test('maps show what is published and listed', () => {
  const maps = Object.keys(site).filter(path => path.startsWith('-/map/'));
  expect(maps.sort()).toEqual(['-/map/-.svg', '-/map/index.html', '-/map/moved.svg', '-/map/page.svg']);
  expect(site['-/map/-.svg']?.match(/href="\/[^-"]*"/g)).toEqual(['href="/"', 'href="/moved/"', 'href="/page/"']);
});

test('the summary says how much is held back and why, and check lists what is public', async () => {
  expect(summary).toContain(
    'held back: 9 pages (3 @private, 1 @client, 1 except, 1 @draft, 1 draft: true, 1 possible secret, 1 publish: false), ' +
      '9 files (5 except, 2 not linked, 1 draft: true, 1 @private), 3 parts; ' +
      'to see what is public: zimlight check NOTEBOOK --published\n',
  );
  const { code, stdout } = await runMain(['check', 'notebook', '--published'], folder);
  expect(code).toBe(0);
  expect(stdout.split('\n\n')[0]).toBe(`Home → /
  Home/drawing.png
  Home/equation.png
  Home/plan.pdf
Moved → /moved/
  Moved.txt as written
Page → /page/
Review → /review/ (unlisted)
  Review.txt as written`);
});
