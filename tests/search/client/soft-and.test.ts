import { expect, test } from 'vitest';
import type { Index } from '../../../src/search/client/pagefind.ts';
import { softAnd } from '../../../src/search/client/soft-and.ts';

const texts = {
  all: 'run a job every night on the cluster',
  withoutFrequent: 'a cron job runs night after night: run it',
  withoutRare: 'run a job every hour',
  other: 'every job',
};
const index = {
  words: async ([word]: string[]) =>
    new Map(
      Object.entries(texts)
        .filter(([, text]) => text.split(' ').includes(word ?? ''))
        .map(([page]) => [page, 1]),
    ),
} as Partial<Index> as Index;

test('a page may lack a frequent word, at a cost, but not a rarer one', async () => {
  const found = await softAnd(index, ['run', 'job', 'every', 'night'], 4);
  const ranked = [...found].sort((a, b) => b[1] - a[1]);
  expect(ranked.map(([page, points]) => [page, Math.round(points)])).toEqual([
    ['all', 10],
    ['withoutFrequent', -5],
  ]);
});
