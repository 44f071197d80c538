import { expect, test } from 'vitest';
import { formatDate, formatDay, formatMonth, toRfc3339 } from '../../src/i18n/dates.ts';
import { labelLanguages } from '../../src/i18n/labels.ts';

test('months and days, as each language writes them', () => {
  const formatted = (language: string) => [
    formatMonth('2026-11', language),
    formatDay('2026-11-03T00:30:00+09:00', language),
  ];
  expect(formatted('en')).toEqual(['November 2026', 'November 3']);
  expect(formatted('de')).toEqual(['November 2026', '3. November']);
  expect(formatted('ru')).toEqual(['Ноябрь 2026 г.', '3 ноября']);
  expect(formatted('zh')).toEqual(['2026年11月', '11月3日']);
  expect(formatted('cs')).toEqual(['Listopad 2026', '3. listopadu']);
  expect(formatted('ko')).toEqual(['2026년 11월', '11월 3일']);
  expect(formatted('he')).toEqual(['נובמבר 2026', '3 בנובמבר']);
});

test('dates, as each language writes them', () => {
  expect(
    Object.fromEntries(labelLanguages.map(language => [language, formatDate('2026-11-03T23:30:00+05:00', language)])),
  ).toEqual({
    ar: '3 نوفمبر 2026',
    cs: '3. listopadu 2026',
    he: '3 בנובמבר 2026',
    id: '3 November 2026',
    it: '3 novembre 2026',
    ja: '2026年11月3日',
    ko: '2026년 11월 3일',
    nl: '3 november 2026',
    pl: '3 listopada 2026',
    sv: '3 november 2026',
    tr: '3 Kasım 2026',
    uk: '3 листопада 2026 р.',
    vi: '3 tháng 11, 2026',
    en: 'November 3, 2026',
    de: '3. November 2026',
    fr: '3 novembre 2026',
    es: '3 de noviembre de 2026',
    pt: '3 de novembro de 2026',
    'pt-PT': '3 de novembro de 2026',
    ru: '3 ноября 2026 г.',
    zh: '2026年11月3日',
    'zh-Hant': '2026年11月3日',
  });
});

test.each([
  ['2026-11-23T10:00:00+01:00', '2026-11-23T10:00:00+01:00'],
  ['2026-11-23', '2026-11-23T00:00:00Z'],
  ['sometime', undefined],
  [undefined, undefined],
])('%s is %s in the format of RFC 3339', (date, expected) => {
  expect(toRfc3339(date)).toBe(expected);
});
