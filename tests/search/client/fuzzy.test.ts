import { expect, test } from 'vitest';
import { Dictionary } from '../../../src/pagefind/index.ts';
import { similarWords } from '../../../src/search/client/fuzzy.ts';
import type { Lists } from '../../../src/search/client/lists.ts';
import { correctUnknown } from '../../../src/search/client/suggestions.ts';
import { reverseKeys, vocabularyEntries, vocabularyOf, wordCounter } from '../../../src/search-index/vocabulary.ts';

/** The lists of a vocabulary. @param words each with the number of its pages */
function listsOf(words: Record<string, number>): Lists {
  const record = (word: string, number: number) => ({
    id: '',
    page: { name: `${word} ${number}`, title: '', address: '', tags: [], links: [], wanted: [] },
    sections: [],
    path: '',
    within: [],
  });
  const records = Object.entries(words).flatMap(([word, pages]) =>
    Array.from({ length: pages }, (_, number) => record(word, number)),
  );
  const dictionary = new Dictionary();
  const entries = vocabularyEntries(vocabularyOf(records.map(wordCounter(dictionary)), dictionary));
  const lists = { words: entries, endings: reverseKeys(entries) };
  return {
    startingWith: async (list: 'words' | 'endings', prefix: string) =>
      lists[list].filter(({ key }) => key.startsWith(prefix)),
  } as Partial<Lists> as Lists;
}

test.each([
  ['a word with a letter missing near its beginning', 'pcket', { pcnet: 2, packet: 300 }, ['packet', 'pcnet']],
  ['a word with two letters swapped', 'lcokup', { lockup: 9, lookup: 9 }, ['lockup', 'lookup']],
  ['a word with a wrong ending', 'clustes', { cluster: 40, clutter: 1 }, ['cluster', 'clutter']],
  ['a short word with two letters swapped', 'pdo', { pod: 9, dot: 9 }, ['pod']],
])('the most similar words to %s', async (_what, typed, vocabulary, expected) => {
  const found = await similarWords(listsOf(vocabulary), typed);
  expect(found.map(({ text }) => text)).toEqual(expected);
});

test.each([
  [
    'one wrong letter is corrected',
    'firewal rules',
    ['firewal'],
    { firewall: 9 },
    { queries: ['firewall rules'], confident: true },
  ],
  [
    'so are two in a long word',
    'kubernitis pods',
    ['kubernitis'],
    { kubernetes: 9 },
    { queries: ['kubernetes pods'], confident: true },
  ],
  [
    'two in a short word are only suggested',
    'music rules',
    ['music'],
    { must: 9 },
    { queries: ['must rules'], confident: false },
  ],
  [
    'but corrected if the query has no other words',
    'music',
    ['music'],
    { must: 9 },
    { queries: ['must'], confident: true },
  ],
])('%s', async (_what, typed, unknown, vocabulary, expected) => {
  expect(await correctUnknown(listsOf(vocabulary), typed, unknown)).toEqual(expected);
});
