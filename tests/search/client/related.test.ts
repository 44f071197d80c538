import { expect, test } from 'vitest';
import type { Lists } from '../../../src/search/client/lists.ts';
import { relatedWords, withRelated } from '../../../src/search/client/related.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

const entries = [
  { key: 'delete', values: ['remove', 'erase'] },
  { key: 'map', values: ['chart'] },
  { key: 'maple', values: ['tree'] },
  { key: 'setting', values: ['option'] },
  { key: 'settings', values: ['setting', 'preferences'] },
];
const lists = {
  startingWith: async (_list: string, prefix: string) => entries.filter(({ key }) => key.startsWith(prefix)),
} as unknown as Lists;

test.each([
  ['delete', ['remove', 'erase']],
  ['deleting', ['remove', 'erase']],
  ['mapping', ['chart']],
  ['settings', ['preferences', 'option']],
  ['pod', []],
])('%s → %j', async (word, expected) => {
  expect(await relatedWords(lists, word)).toEqual(expected);
});

test('of the list, only what is at the forms of a word is read, and not all that begins like them', async () => {
  const read: [prefix: string, files: number | undefined][] = [];
  const recording = {
    startingWith: async (_list: string, prefix: string, maxFiles?: number) => {
      read.push([prefix, maxFiles]);
      return [];
    },
  } as unknown as Lists;
  await relatedWords(recording, 'codes');
  expect(read).toEqual([
    ['codes', 1],
    ['cod', 1],
    ['code', 1],
  ]);
});

test('identifiers have none, and a query keeps only words that have some', async () => {
  const { related } = await withRelated(lists, parseQuery('deleted pods --delete'));
  expect([...(related ?? [])]).toEqual([['deleted', ['remove', 'erase']]]);
});
