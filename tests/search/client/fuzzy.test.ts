import { expect, test } from 'vitest';
import { nearWords } from '../../../src/search/client/fuzzy.ts';
import type { Lists } from '../../../src/search/client/lists.ts';
import { withNearWords } from '../../../src/search/client/suggestions.ts';
import { reversed, vocabularyLines, vocabularyOf } from '../../../src/search/index/vocabulary.ts';

/** Lists of a vocabulary: words, and on how many pages each stands. */
function listsOf(words: Record<string, number>): Lists {
  const page = (word: string, number: number) => ({
    page: { name: `${word} ${number}`, title: '', address: '', tags: [], links: [], wanted: [] },
    sections: [],
    trail: [],
    within: [],
  });
  const records = Object.entries(words).flatMap(([word, pages]) =>
    Array.from({ length: pages }, (_, at) => page(word, at)),
  );
  const lines = vocabularyLines(vocabularyOf(records));
  const lists = { words: lines, endings: reversed(lines) };
  return {
    startingWith: async (list: 'words' | 'endings', beginning: string) =>
      lists[list].filter(({ key }) => key.startsWith(beginning)),
  } as Partial<Lists> as Lists;
}

test.each([
  ['a letter left out near the beginning', 'pcket', { pcnet: 2, packet: 300 }, ['packet', 'pcnet']],
  ['letters that changed places', 'lcokup', { lockup: 9, lookup: 9 }, ['lockup', 'lookup']],
  ['a wrong ending', 'clustes', { cluster: 40, clutter: 1 }, ['cluster', 'clutter']],
  ['a short word, whose letters changed places', 'pdo', { pod: 9, dot: 9 }, ['pod']],
])('the nearest words to %s', async (_what, typed, vocabulary, expected) => {
  const found = await nearWords(listsOf(vocabulary), typed);
  expect(found.map(({ text }) => text)).toEqual(expected);
});

test.each([
  ['one letter is a slip', 'firewal rules', ['firewal'], { firewall: 9 }, { queries: ['firewall rules'], sure: true }],
  [
    'so are two of a long word',
    'kubernitis pods',
    ['kubernitis'],
    { kubernetes: 9 },
    { queries: ['kubernetes pods'], sure: true },
  ],
  ['two of a short word are offered', 'music rules', ['music'], { must: 9 }, { queries: ['must rules'], sure: false }],
  ['but answered where there is nothing else', 'music', ['music'], { must: 9 }, { queries: ['must'], sure: true }],
])('%s', async (_what, typed, unknown, vocabulary, expected) => {
  expect(await withNearWords(listsOf(vocabulary), typed, unknown)).toEqual(expected);
});
