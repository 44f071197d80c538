import { expect, test } from 'vitest';
import { labelLanguages } from '../../../src/i18n/labels.ts';
import { weekdays, weeksOf } from '../../../src/lists/journal/calendar.ts';

const drawn = (month: string, language: string) =>
  weeksOf(month, language).map(week => week.map(day => String(day ?? '·').padStart(2)).join(' '));

test('weeks begin on the day on which they do in a language', () => {
  expect(drawn('2024-11', 'de')).toEqual([
    ' ·  ·  ·  ·  1  2  3',
    ' 4  5  6  7  8  9 10',
    '11 12 13 14 15 16 17',
    '18 19 20 21 22 23 24',
    '25 26 27 28 29 30  ·',
  ]);
  expect(drawn('2026-02', 'en')).toEqual([
    ' 1  2  3  4  5  6  7',
    ' 8  9 10 11 12 13 14',
    '15 16 17 18 19 20 21',
    '22 23 24 25 26 27 28',
  ]);
  expect(weekdays('de').map(({ short }) => short)).toEqual(['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']);
  expect(weekdays('en')[0]).toEqual({ short: 'Sun', long: 'Sunday' });
});

test('where short names of days are too long for a column, they are one letter or two', () => {
  const shown = (language: string) => weekdays(language).map(({ short }) => short);
  expect(shown('vi')).toEqual(['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']);
  expect(shown('he')).toEqual(['א׳', 'ב׳', 'ג׳', 'ד׳', 'ה׳', 'ו׳', 'ש׳']);
  for (const language of labelLanguages) expect(Math.max(...shown(language).map(name => name.length))).toBeLessThan(5);
});

test('each month has all its days, in whole weeks', () => {
  for (let year = 2023; year < 2027; year++) {
    for (let month = 1; month <= 12; month++) {
      const weeks = weeksOf(`${year}-${String(month).padStart(2, '0')}`, 'en');
      expect(weeks.every(week => week.length === 7 && week.some(day => day))).toBe(true);
      const days = weeks.flat().filter(day => day !== undefined);
      expect(days).toEqual(Array.from({ length: new Date(year, month, 0).getDate() }, (_, index) => index + 1));
    }
  }
});
