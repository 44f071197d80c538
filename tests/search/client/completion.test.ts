import { expect, test } from 'vitest';
import { completionOf } from '../../../src/search/client/completion.ts';
import type { Lists } from '../../../src/search/client/lists.ts';

/** Words with the binary logarithms of their numbers of pages, and their spellings where these differ. */
const words: [key: string, values: string[]][] = [
  ['container', ['5']],
  ['containerd', ['2']],
  ['contains', ['4']],
  ['uberlauf', ['1', 'überlauf']],
];
const lists = {
  startingWith: async (_: string, prefix: string) =>
    words.filter(([key]) => key.startsWith(prefix)).map(([key, values]) => ({ key, values })),
} as Partial<Lists> as Lists;

test.each([
  ['a Conta', 'iner'],
  ['a container', ''],
  ['containerx', ''],
  ['Überl', 'auf'],
  ['tag:conta', ''],
  ['co', ''],
])('“%s” is completed by “%s”', async (text, expected) => {
  expect(await completionOf(lists, text)).toBe(expected);
});
