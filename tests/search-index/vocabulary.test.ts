import { expect, test } from 'vitest';
import { Dictionary } from '../../src/pagefind/index.ts';
import { vocabularyEntries, vocabularyOf, wordCounter } from '../../src/search-index/vocabulary.ts';
import { searchRecord } from '../support/search-index.ts';

/** The list of words of pages with these texts: `word: values`. */
function wordsOf(...texts: string[]): string[] {
  const dictionary = new Dictionary();
  const pages = texts.map((text, number) => searchRecord(number, text, '')).map(wordCounter(dictionary));
  return vocabularyEntries(vocabularyOf(pages, dictionary)).map(({ key, values }) => `${key}: ${values.join(' ')}`);
}

test('a word has the logarithm of the number of its pages', () => {
  expect(wordsOf('pod pod', 'pod', 'pod', 'pod', 'node')).toEqual(['pod: 2', 'node: 0']);
});

test('a word has its most frequent spelling, and of two as frequent the first in order', () => {
  expect(wordsOf('café', 'Café cafe')).toEqual(['cafe: 1 café']);
  expect(wordsOf('cafè', 'café')).toEqual(wordsOf('café', 'cafè'));
});

test('an identifier is listed whole and in parts', () => {
  expect(wordsOf('volumeMounts')).toEqual(['volumemounts: 0', 'volume: 0', 'mounts: 0']);
});
