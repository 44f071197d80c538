import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLengths, decodeRuns, encodeLengths, encodeRuns } from '../../../src/search/shared/manifest.ts';

test('numbers of pages are written as runs', () => {
  expect(encodeRuns([0, 1, 2, 5, 40, 41])).toEqual(['0-3', '2', 'y-2']);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20_000)), pages => {
      const sorted = pages.sort((a, b) => a - b);
      expect(decodeRuns(encodeRuns(sorted))).toEqual(sorted.map(page => page.toString(36)));
    }),
  );
});

test('the length of a page is written as a letter, and known to a fifth', () => {
  expect(encodeLengths([0, 100, 5_000])).toBe('0dp');
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 100_000 }), length => {
      const [decoded = 0] = decodeLengths(encodeLengths([length]));
      expect(Math.abs(decoded - length)).toBeLessThanOrEqual(length / 5 + 1);
    }),
  );
});
