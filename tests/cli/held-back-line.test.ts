import { expect, test } from 'vitest';
import { heldBackLine } from '../../src/cli/held-back-line.ts';

const where = 'to see what is public: zimlight check NOTEBOOK --published';

test('how much is held back is said in one line, the most frequent reason first', () => {
  const pages = { except: 2, '@private': 1200 };
  expect(heldBackLine({ pages, files: { 'not linked': 1 }, parts: 2 })).toBe(
    `held back: 1,202 pages (1,200 @private, 2 except), 1 file (1 not linked), 2 parts; ${where}`,
  );
  expect(heldBackLine({ pages: {}, files: {}, parts: 1 })).toBe(`held back: 1 part; ${where}`);
});

test('there is no line if nothing is held back', () => {
  expect(heldBackLine({ pages: {}, files: {}, parts: 0 })).toBeUndefined();
});
