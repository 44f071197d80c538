import { expect, test } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

test.each([
  ['kubernets', 'kubernetes', 1],
  ['fierwall', 'firewall', 1],
  ['pod', 'pod', 0],
  ['claimnmae', 'claimname', 1],
  ['abc', 'xyz', 3],
  ['', 'abc', 3],
])('from %s to %s there are %d edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
});

test('stops counting above a maximum', () => {
  expect(editDistance('abcdefgh', 'stuvwxyz', 2)).toBe(3);
});
