import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRuns, encodeRuns } from '../../../src/search/shared/manifest.ts';

test('numbers of pages are written as runs', () => {
  expect(encodeRuns([0, 1, 2, 5, 40, 41])).toEqual(['0-3', '2', 'y-2']);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20_000)), pages => {
      const sorted = pages.sort((a, b) => a - b);
      expect(decodeRuns(encodeRuns(sorted))).toEqual(sorted.map(page => page.toString(36)));
    }),
  );
});
