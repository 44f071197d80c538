import fc from 'fast-check';
import { expect, test } from 'vitest';
import { journalDate } from '../../src/address/index.ts';

test('names of pages of a journal say a month or a day', () => {
  expect(journalDate('Journal:2024:11:12')).toEqual({ journal: 'Journal', date: '2024-11-12' });
  expect(journalDate('Work:Log:2024:11')).toEqual({ journal: 'Work:Log', date: '2024-11' });
  expect(journalDate('2024:02:29')).toEqual({ journal: '', date: '2024-02-29' });
});

test('other names say no date', () => {
  for (const name of [
    'Journal:2024',
    'RFC:2616',
    'Journal:2024:13',
    'Journal:2023:02:29',
    'Journal:2024:1:2',
    'x2024:11',
  ]) {
    expect(journalDate(name)).toBeUndefined();
  }
});

test('each day is read from the name that Zim gives its page', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, day => {
      const date = day.toISOString().slice(0, 10);
      expect(journalDate(`Journal:${date.replaceAll('-', ':')}`)).toEqual({ journal: 'Journal', date });
    }),
  );
});
