import { expect, test } from 'vitest';
import { shownText, withYears } from '../../src/tasks/index.ts';

test.each([
  ['TODO: call Anna! < 2026-03-16 @home @phone', 'call Anna'],
  ['call @anna about the tent [d: 16/3]', 'call @anna about the tent'],
  ['!! buy > 2026-03 milk', 'buy milk'],
  ['TODO', 'TODO'],
  ['@anna', '@anna'],
])('of %j, a list shows %j', (text, shown) => {
  expect(shownText({ depth: 0, text, label: 'TODO' })).toBe(shown);
});

test('a day without a year is the nearest one after the note was last changed', () => {
  const due = (day: string, changed?: string) => withYears([{ depth: 0, text: 'a', due: day }], changed)[0]?.due;
  expect(due('--03-16', '2026-02-01T10:00:00Z')).toBe('2026-03-16');
  expect(due('--03-16', '2026-08-01T10:00:00Z')).toBe('2026-03-16');
  expect(due('--03-16', '2026-09-01T10:00:00Z')).toBe('2027-03-16');
  expect(due('--03-16')).toBeUndefined();
  expect(due('2026-03-16')).toBe('2026-03-16');
});
