import { expect, test } from 'vitest';
import type { Index } from '../../../src/search/client/pagefind.ts';
import { nearness } from '../../../src/search/client/proximity.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';

const texts = {
  asTyped: 'some say that the guest has not reserved a table for two',
  oneMore: 'the guest had really not reserved anything',
  turned: 'reserved for a guest',
  farApart: `guest ${'and so on '.repeat(20)} reserved`,
  alone: 'a guest',
};
const index = {
  places: async (word: string) =>
    new Map(
      Object.entries(texts)
        .map(([page, text]): [string, number[]] => [
          page,
          text.split(' ').flatMap((other, at) => (other === word ? [at] : [])),
        ])
        .filter(([, places]) => places.length > 0),
    ),
} as Partial<Index> as Index;

async function near(typed: string, common: string[]): Promise<[string, number][]> {
  const { terms } = parseQuery(typed);
  const rare = terms.filter(({ text }) => !common.includes(text));
  const found = [...(await nearness(index, terms, rare))].map(([page, share]): [string, number] => [page, share]);
  return found.sort((a, b) => b[1] - a[1]).map(([page, share]) => [page, Math.round(100 * share) / 100]);
}

test('rare words as far apart as they were typed, whatever is between them, are nearest', async () => {
  expect(await near('guest has not reserved', ['has', 'not'])).toEqual([
    ['asTyped', 1],
    ['oneMore', 0.5],
    ['turned', 0.14],
    ['farApart', 0.02],
  ]);
});

test('of three words, each pair counts', async () => {
  expect((await near('guest has reserved table', ['has'])).slice(0, 2)).toEqual([
    ['asTyped', 0.5],
    ['oneMore', 0.17],
  ]);
});

test('one word is near to nothing', async () => {
  expect(await near('the guest', ['the'])).toEqual([]);
});
