import { expect, test } from 'vitest';
import { relatedEntries } from '../../src/search-index/related.ts';

const related = (words: string[], language: string | undefined = 'en') =>
  Object.fromEntries(relatedEntries(words, language).map(({ key, values }) => [key, values]));

test('a word has those of the notebook that mean nearly the same, whatever their endings there', () => {
  const { erase, delete: remove } = related(['deleted', 'pod']);
  expect(erase).toEqual(['delete']);
  expect(remove).toBeUndefined();
  expect(related(['erasing']).delete).toEqual(['erase']);
});

test('the relation goes both ways', () => {
  const forwards = relatedEntries(Object.keys(related([])), 'en');
  expect(forwards).toEqual([]);
  const all = new Map(relatedEntries(['picture', 'image', 'photo'], 'en').map(({ key, values }) => [key, values]));
  expect(all.get('picture')).toContain('image');
  expect(all.get('image')).toContain('picture');
});

test('words that say nothing by themselves stand for none', () => {
  expect(related(['can', 'over', 'above']).able).toBeUndefined();
});

test('there are none for other languages', () => {
  expect(relatedEntries(['delete', 'remove'], 'de')).toEqual([]);
  expect(related(['delete'], undefined).erase).toEqual(['delete']);
});
