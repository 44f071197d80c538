import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { array, itemsOf, number, numberOf, text, textOf } from '../../../src/search/index/cbor.ts';
import { writePagefind } from '../../../src/search/index/pagefind.ts';
import type { SearchRecord } from '../../../src/search/index/record.ts';
import { readRuns, writeRuns } from '../../../src/search/shared/manifest.ts';
import { openIndex } from '../../support/open-index.ts';

/** More words than one part of the index holds, so that there are borders between parts everywhere. */
const words = Array.from({ length: 4_000 }, (_, number) => `w${(number * 7919).toString(36)}x`);

/** A hundred pages with forty of the words each. */
const records: SearchRecord[] = Array.from({ length: 100 }, (_, page) => ({
  page: { name: `P${page}`, title: `P${page}`, address: `/p${page}/`, tags: [], links: [], wanted: [] },
  sections: [{ depth: 0, id: '', heading: '', text: `${words.slice(40 * page, 40 * page + 40).join(' ')} everywhere` }],
  trail: [],
  within: [],
}));

test('every word is found in an index that was cut anew, whole and by its beginning', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zimlight-recut-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { ids, release } = await writePagefind(records, 'en', folder);
  expect([...ids]).toEqual(records.map(({ page }, place) => [page.address, place.toString(36)]));
  expect((await readdir(join(folder, 'fragment', release))).length).toBe(100);
  expect((await readdir(join(folder, 'index', release))).length).toBeGreaterThan(5);

  onTestFinished(() => void vi.unstubAllGlobals());
  const { search, read } = await openIndex(folder);
  const partsRead = () => read.filter(url => url.includes('/index/')).length;
  // A word leads to one part, the second word to another.
  await search(`${words[0]} everywhere`);
  expect(partsRead()).toBe(2);
  const wrong: string[] = [];
  for (const [place, word] of words.entries()) {
    const id = `${release}/${Math.floor(place / 40).toString(36)}`;
    for (const query of [`"${word}"`, word, `${word} everywhere`]) {
      if (!(await search(query)).includes(id)) wrong.push(query);
    }
  }
  expect(wrong).toEqual([]);
  expect((await search('everywhere')).length).toBe(100);
});

test('what is written as CBOR is read again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.nat(2 ** 31))), pairs => {
      const bytes = array(pairs.map(([word, value]) => array([text(word), number(value)])));
      const read = itemsOf(bytes).map(pair => {
        const [word, value] = itemsOf(pair);
        return [textOf(word), numberOf(value)];
      });
      expect(read).toEqual(pairs);
    }),
  );
});

test('pages of a tag are kept as runs', () => {
  expect(writeRuns([0, 1, 2, 5, 40, 41])).toEqual(['0-3', '2', 'y-2']);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20_000)), pages => {
      const sorted = pages.sort((a, b) => a - b);
      expect(readRuns(writeRuns(sorted))).toEqual(sorted.map(page => page.toString(36)));
    }),
  );
});
