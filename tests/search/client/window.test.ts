import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestWindow } from '../../../src/search/client/window.ts';

test('the smallest range that has a number of each list', () => {
  expect(smallestWindow([[1, 50], [48, 90], [52]])).toBe(4);
  expect(smallestWindow([[7]])).toBe(0);
  expect(smallestWindow([])).toBe(0);
  expect(smallestWindow([[1], []])).toBe(Number.POSITIVE_INFINITY);
});

test('it is as small as the best of all choices', () => {
  const list = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 6 }).map(numbers => numbers.sort((a, b) => a - b));
  const ranges = (lists: number[][]): number[] =>
    lists
      .reduce<number[][]>((chosen, list) => chosen.flatMap(some => list.map(one => [...some, one])), [[]])
      .map(chosen => Math.max(...chosen) - Math.min(...chosen));
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), lists => {
      expect(smallestWindow(lists)).toBe(Math.min(...ranges(lists)));
    }),
  );
});
