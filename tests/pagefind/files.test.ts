import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { stemmerFor } from '../../src/pagefind/shared/languages.ts';
import { updateFiles } from '../../src/search-index/update-files.ts';
import { openIndex } from '../support/open-index.ts';
import { indexFiles, searchRecord } from '../support/search-index.ts';

/** Enough words for an index of several files. */
const words = Array.from({ length: 8_800 }, (_, number) => `w${(number * 7919).toString(36)}x`);

/** Pages with eighty of the words each: more than a search keeps. */
const records = Array.from({ length: 110 }, (_, number) =>
  searchRecord(number, `${words.slice(80 * number, 80 * number + 80).join(' ')} everywhere 的端口`),
);

describe('an index of several files', () => {
  let site = '';
  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'zimlight-index-'));
    await updateFiles(join(site, '-/pagefind'), await indexFiles(records), [], files => files.map(() => false));
    return () => rm(site, { recursive: true });
  });

  test('consists of small files, without those of user interfaces', async () => {
    expect((await readdir(join(site, '-/pagefind/index'))).length).toBeGreaterThan(3);
    expect((await readdir(join(site, '-/pagefind'))).filter(name => /\.(?:js|css)$/.test(name))).toEqual([]);
  });

  test('finds every word, whole and by its beginning, on the page with the number of its record', async () => {
    onTestFinished(() => void vi.unstubAllGlobals());
    const { index } = openIndex(site);
    const wrong: string[] = [];
    for (let number = 0; number < words.length; number += 20) {
      const word = words[number] as string;
      const id = records[Math.floor(number / 80)]?.id ?? '';
      if (!(await index.words([word])).has(id)) wrong.push(word);
      if (!(await index.sequence([word])).has(id)) wrong.push(`"${word}"`);
    }
    expect(wrong).toEqual([]);
    for (const { id, page } of records) {
      const { address, meta } = await index.text(id);
      expect([address, meta.path]).toEqual([page.address, 'Garden › Trees']);
    }
  });

  test('is asked again for the texts that nobody has wanted for long, and for no others', async () => {
    onTestFinished(() => void vi.unstubAllGlobals());
    const { index, read } = openIndex(site);
    for (const { id } of records) {
      await index.text(id);
      await index.text('0');
    }
    const { length } = read;
    await index.text('0');
    expect(read).toHaveLength(length);
    await index.text('1');
    expect(read).toHaveLength(length + 1);
  });

  test('is read just the same from a server that tells browsers to unpack files', async () => {
    onTestFinished(() => void vi.unstubAllGlobals());
    const { index } = openIndex(site, file => (file[0] === 0x1f ? gunzipSync(file) : file));
    expect([...(await index.words([words[0] as string])).keys()]).toEqual(['0']);
  });

  test('fails where a file of it is missing, rather than find less', async () => {
    onTestFinished(() => void vi.unstubAllGlobals());
    const { index } = openIndex(site);
    await index.ready();
    vi.stubGlobal('fetch', async () => new Response('Not found', { status: 404 }));
    await expect(index.words([words[0] as string])).rejects.toThrow('404');
    await expect(index.text('0')).rejects.toThrow('404');
  });

  test('finds all words with a beginning, though they are in two files', async () => {
    const beginnings = new Set(words.map(word => word.slice(0, 2)));
    onTestFinished(() => void vi.unstubAllGlobals());
    const wrong: string[] = [];
    for (const beginning of beginnings) {
      // A new index each time: files that were loaded before would be searched too.
      const { index } = openIndex(site);
      const expected = words.flatMap((word, number) => (word.startsWith(beginning) ? [Math.floor(number / 80)] : []));
      const ids = new Set(expected.map(number => number.toString(36)));
      if (ids.difference(new Set((await index.words([beginning])).keys())).size > 0) wrong.push(beginning);
    }
    expect(wrong).toEqual([]);
  });

  test('loads one file for a word', async () => {
    onTestFinished(() => void vi.unstubAllGlobals());
    const { index, read } = openIndex(site);
    await index.words(['everywhere']);
    expect(read.filter(url => url.includes('/index/')).length).toBe(1);
  });

  test('returns the text of a page without the words that are in the index only', async () => {
    onTestFinished(() => void vi.unstubAllGlobals());
    const { index } = openIndex(site);
    expect((await index.text('0')).content).toMatch(/ everywhere 的端口\.?\s*$/);
  });
});

test.each([
  ['en', 'en'],
  ['pt-BR', 'pt'],
  // No stemmer: English rules would be wrong, but words in Latin letters are English where others are used.
  ['cs', 'unknown'],
  ['zh', 'en'],
  ['uk', 'en'],
  [undefined, 'unknown'],
])('notes in %s are stemmed by the rules of %s', (language, stemmer) => {
  expect(stemmerFor(language)).toBe(stemmer);
});

test('the files with which a search begins are called the same in every language; few need WebAssembly', async () => {
  const firstFiles = async (language: string) => {
    const files = await indexFiles(records.slice(0, 1), language);
    return new Map([...files].filter(([name]) => !name.includes('/')));
  };
  const [german, french] = [await firstFiles('de'), await firstFiles('fr')];
  expect([...german.keys()].sort()).toEqual(['pagefind.all.pf_meta', 'wasm.all.pagefind']);
  expect([...french.keys()].sort()).toEqual([...german.keys()].sort());
  // It holds the stemmer.
  expect(french.get('wasm.all.pagefind')).not.toEqual(german.get('wasm.all.pagefind'));
  for (const language of ['en', 'unknown']) {
    expect([...(await firstFiles(language)).keys()]).toEqual(['pagefind.all.pf_meta']);
  }
});

test('an index in a language whose stemmer we lack is searched with Pagefind’s WebAssembly', async () => {
  const site = await mkdtemp(join(tmpdir(), 'zimlight-german-'));
  onTestFinished(() => rm(site, { recursive: true }));
  const german = ['ein altes Haus', 'die Bäume im Garten'].map((text, number) => searchRecord(number, text));
  await updateFiles(join(site, '-/pagefind'), await indexFiles(german, 'de'), [], files => files.map(() => false));
  onTestFinished(() => void vi.unstubAllGlobals());
  const { index, read } = openIndex(site);
  expect([...(await index.words(['altem'])).keys()]).toEqual(['0']);
  expect([...(await index.sequence(['baum'])).keys()]).toEqual(['1']);
  expect(read.filter(url => url.includes('wasm'))).toHaveLength(1);
});

test('a site without pages has no words', async () => {
  expect([...(await indexFiles([])).keys()].filter(name => name.includes('/'))).toEqual([]);
});
