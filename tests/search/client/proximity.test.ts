import { expect, test } from 'vitest';
import type { Index } from '../../../src/search/client/pagefind.ts';
import { proximity } from '../../../src/search/client/proximity.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

const texts = {
  asTyped: 'some say that the guest has not reserved a table for two',
  oneMore: 'the guest had really not reserved anything',
  swapped: 'reserved for a guest',
  farApart: `guest ${'and so on '.repeat(20)} reserved`,
  alone: 'a guest',
};
const index = {
  positions: async (word: string) =>
    new Map(
      Object.entries(texts)
        .map(([page, text]): [string, number[]] => [
          page,
          text.split(' ').flatMap((other, position) => (other === word ? [position] : [])),
        ])
        .filter(([, positions]) => positions.length > 0),
    ),
} as Partial<Index> as Index;

async function scores(typed: string, common: string[]): Promise<[string, number][]> {
  const { terms } = parseQuery(typed);
  const rare = terms.filter(({ text }) => !common.includes(text));
  const found = [...(await proximity(index, terms, rare))].map(([page, share]): [string, number] => [page, share]);
  return found.sort((a, b) => b[1] - a[1]).map(([page, share]) => [page, Math.round(100 * share) / 100]);
}

test('rare words that are as far apart as in the query score highest, whatever is between them', async () => {
  expect(await scores('guest has not reserved', ['has', 'not'])).toEqual([
    ['asTyped', 1],
    ['oneMore', 0.5],
    ['swapped', 0.14],
    ['farApart', 0.02],
  ]);
});

test('with three words, both distances count', async () => {
  expect((await scores('guest has reserved table', ['has'])).slice(0, 2)).toEqual([
    ['asTyped', 0.5],
    ['oneMore', 0.17],
  ]);
});

test('one rare word has no score', async () => {
  expect(await scores('the guest', ['the'])).toEqual([]);
});
