import { expect, test } from 'vitest';
import { fromAToC } from '../../src/search-index/english/a-to-c.ts';
import { fromDToH } from '../../src/search-index/english/d-to-h.ts';
import { fromIToO } from '../../src/search-index/english/i-to-o.ts';
import { fromPToR } from '../../src/search-index/english/p-to-r.ts';
import { fromSToZ } from '../../src/search-index/english/s-to-z.ts';
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

test.each([
  ['weaknesses', 'vulnerability'],
  ['scanner', 'scan'],
  ['infrequent', 'rare'],
])('%s is found by %s', (written, typed) => {
  expect(related([written])[typed]).toBeDefined();
});

test('the table is sorted, and has each pair of words once', () => {
  const rows = [fromAToC, fromDToH, fromIToO, fromPToR, fromSToZ].join('').trim().split(/;\s*/).filter(Boolean);
  const heads = rows.map(row => row.split(':')[0] ?? '');
  expect(heads).toEqual([...new Set(heads)].sort());
  const pairs = rows.flatMap(row => {
    const [head = '', ...others] = row.split(/:?\s+/);
    return others.map(other => [head, other].sort().join(' '));
  });
  expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
  expect(pairs.filter(pair => !/^(\p{L}|\p{N})+ (\p{L}|\p{N})+$/u.test(pair))).toEqual([]);
});

test('words that say nothing by themselves stand for none', () => {
  expect(related(['can', 'over', 'above']).able).toBeUndefined();
});

test('there are none for other languages', () => {
  expect(relatedEntries(['delete', 'remove'], 'de')).toEqual([]);
  expect(related(['delete'], undefined).erase).toEqual(['delete']);
});
