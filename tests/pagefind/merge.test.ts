import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pagefindFiles } from '../../src/pagefind/files.ts';
import { Dictionary } from '../../src/pagefind/index.ts';
import { indexPages } from '../../src/pagefind/index-pages.ts';
import type { IndexedPage } from '../../src/pagefind/read.ts';
import { htmlPage, indexFiles, searchRecord } from '../support/search-index.ts';

/** Words that share beginnings, with accents, in several scripts, with letters of one to four bytes. */
const word = fc.oneof(
  fc.stringMatching(/^[a-e][a-p]{0,4}$/),
  fc.constantFrom(
    'cafe',
    'café',
    'Café',
    'cafè',
    'naïve',
    'naive',
    'straße',
    '東京',
    '𠀋',
    '𠀋a',
    'ﬁn',
    'running',
    'runs',
  ),
  fc.constantFrom('fooBar', 'C++', '--force', 'a_b', 'x64', 'Ёлка', '!', '&amp;'),
);
const text = fc.array(word, { maxLength: 150 }).map(words => words.join(' '));
const notebook = fc.array(fc.record({ title: fc.array(word, { maxLength: 3 }), text }), {
  minLength: 1,
  maxLength: 60,
});

/** What files hold, whatever the compression. */
const contents = (files: Iterable<[string, Uint8Array]>) =>
  new Map(
    [...files].map(([name, file]) => [
      name,
      /\.pf_/.test(name) ? gunzipSync(file).toString('latin1') : `${file.length}`,
    ]),
  );

/** The files that Pagefind itself writes for all pages at once. */
async function pagefindsOwn(pages: ReturnType<typeof htmlPage>[]) {
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const { address, html } of pages) await index?.addHTMLFile({ url: address, content: html() });
  const files = (await index?.getFiles())?.files ?? [];
  return contents(files.filter(({ path }) => /\.pf_|entry/.test(path)).map(({ path, content }) => [path, content]));
}

test('pages indexed in any groups, in any order, make the index that Pagefind makes of all of them', async () => {
  // Without it, Pagefind would put more words into each file.
  vi.stubEnv('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', '3000');
  onTestFinished(() => void vi.unstubAllEnvs());
  onTestFinished(async () => void (await close()));
  await fc.assert(
    fc.asyncProperty(notebook, fc.infiniteStream(fc.nat(2)), async (notes, groups) => {
      const pages = notes.map(({ title, text }, number) => htmlPage(searchRecord(number, text, title.join(' '))));
      const own = await pagefindsOwn(pages);
      const group = pages.map(() => groups.next().value ?? 0);
      const dictionary = new Dictionary();
      const indexed: IndexedPage[] = [];
      let common = new Map<string, Buffer>();
      for (const wanted of [2, 0, 1]) {
        const numbers = pages.flatMap((_, number) => (group[number] === wanted ? [number] : []));
        const result = await indexPages(
          numbers.map(number => pages[number] as (typeof pages)[0]),
          'en',
          dictionary,
          page => page,
        );
        for (const [index, number] of numbers.entries()) indexed[number] = result.pages[index] as IndexedPage;
        if (numbers.length > 0) common = result.common;
      }
      const { files } = pagefindFiles(indexed, dictionary, common, 'en', new Map());
      const merged = contents([...files].filter(([name]) => /\.pf_|entry/.test(name)));
      expect(merged).toEqual(own);
    }),
    { numRuns: 12 },
  );
});

test('hundreds of pages are indexed by several processes', async () => {
  const records = Array.from({ length: 1100 }, (_, number) => searchRecord(number, `w${number}x`));
  const files = await indexFiles(records);
  expect([...files.keys()].filter(name => name.startsWith('fragment/')).length).toBe(1100);
});
