import { expect, test } from 'vitest';
import { Dictionary } from '../../../src/pagefind/index.ts';
import { correctUnknown, suggestFrequent } from '../../../src/search/client/corrections.ts';
import { similarWords } from '../../../src/search/client/fuzzy.ts';
import type { Lists } from '../../../src/search/client/lists.ts';
import type { Index } from '../../../src/search/client/pagefind.ts';
import type { Manifest } from '../../../src/search/shared/manifest.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';
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
    manifest: Promise.resolve({ functionWords: ['its'] } as unknown as Manifest),
    common: async () => new Set<string>(),
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

/** An index of a page on which `white lists` stands, and nothing else of these words. */
const index = {
  positions: async (word: string) => {
    const at = ['the', 'white', 'lists', 'are', 'here'].indexOf(word);
    return new Map(at < 0 ? [] : [['0', [at]]]);
  },
  sequence: async ([word = '']: string[]) => new Map(word === 'wite' ? [['1', 1]] : []),
} as Partial<Index> as Index;

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
    'two in a short word are not beside other words',
    'music rules',
    ['music'],
    { must: 9 },
    { queries: [], confident: false },
  ],
  [
    'words that say nothing are not meant',
    'sts',
    ['sts'],
    { its: 90, sets: 9 },
    { queries: ['sets'], confident: true },
  ],
  [
    'what a hyphen parts is joined',
    'E-Mail rules',
    ['mail'],
    { email: 9, mall: 9 },
    { queries: ['EMail rules'], confident: true },
  ],
  [
    'one in a short word only if the other stands beside its neighbours',
    'wite lists or wite hawks',
    ['wite'],
    { white: 9, wire: 9 },
    { queries: ['white lists or white hawks'], confident: true },
  ],
  ['but two if the query has no other words', 'music', ['music'], { must: 9 }, { queries: ['must'], confident: true }],
])('%s', async (_what, typed, unknown, vocabulary, expected) => {
  const found = await correctUnknown(index, listsOf(vocabulary), typed, parseQuery(typed), unknown);
  expect(found).toEqual(expected);
});

test('for a rare word, a frequent one is suggested only if it stands beside its neighbours', async () => {
  const lists = listsOf({ wite: 1, white: 90 });
  const suggest = (text: string) => suggestFrequent(index, lists, text, parseQuery(text));
  expect(await suggest('Wite lists')).toEqual(['White lists']);
  expect(await suggest('wite hawks')).toEqual([]);
  expect(await suggest('wite')).toEqual(['white']);
});
