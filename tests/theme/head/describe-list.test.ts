import { expect, test } from 'vitest';
import { describeList } from '../../../src/theme/head/describe-list.ts';

test('a list is described by its first titles, none of them shortened', () => {
  expect(describeList(['Äpfel', 'Birnen'])).toBe('Äpfel · Birnen');
  expect(describeList(Array.from({ length: 99 }, (_, index) => `Seite ${index + 1}`))).toMatch(
    /^Seite 1 · .{100,}Seite \d+$/,
  );
  expect(describeList([])).toBe('');
});
