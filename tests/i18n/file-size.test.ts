import { expect, test } from 'vitest';
import { formatSize } from '../../src/i18n/file-size.ts';

test.each([
  [0, 'en', '0 bytes'],
  [999, 'en', '999 bytes'],
  [1000, 'en', '1 kB'],
  [1549, 'de', '1,5 kB'],
  [118_400, 'en', '118 kB'],
  [9_960_000, 'en', '10 MB'],
  [1_300_000, 'fr', '1,3 Mo'],
  [5_000_000_000_000, 'en', '5,000 GB'],
])('%i bytes in %s are %s', (bytes, language, expected) => {
  expect(formatSize(bytes, language).replace(/\s/g, ' ')).toBe(expected);
});
