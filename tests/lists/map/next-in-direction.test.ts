import { expect, test } from 'vitest';
import { nextInDirection } from '../../../src/lists/map/client/next-in-direction.ts';

const from = { x: 0, y: 0 };
const points = [from, { x: 30, y: 0 }, { x: 10, y: 9 }, { x: -50, y: 10 }, { x: 0, y: -20 }];

test.each([
  ['ArrowRight', 2],
  ['ArrowLeft', 3],
  ['ArrowUp', 4],
  ['ArrowDown', 2],
  ['Enter', undefined],
])('%s leads to the nearest page in its direction', (key, index) => {
  expect(nextInDirection(key, from, points)).toBe(index);
});

test('what is ahead is nearer than what is aside', () => {
  expect(
    nextInDirection('ArrowRight', from, [
      { x: 20, y: 20 },
      { x: 32, y: 0 },
    ]),
  ).toBe(1);
});

test('at the edge there is no next page', () => {
  expect(nextInDirection('ArrowUp', { x: 0, y: -20 }, points)).toBeUndefined();
});
