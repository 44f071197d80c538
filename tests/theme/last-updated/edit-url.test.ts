import { expect, test } from 'vitest';
import { formatDate, toRfc3339 } from '../../../src/i18n/dates.ts';
import { languages } from '../../../src/i18n/labels.ts';
import { editUrlOf } from '../../../src/theme/last-updated/edit-url.ts';

test.each([
  ['https://forge.example/edit/main/{path}', 'https://forge.example/edit/main/A/B_C%20%C3%A4%23.txt'],
  ['https://forge.example/edit/main', 'https://forge.example/edit/main/A/B_C%20%C3%A4%23.txt'],
  ['https://forge.example/edit/main/', 'https://forge.example/edit/main/A/B_C%20%C3%A4%23.txt'],
  ['https://forge.example/?f={path}&e=1', 'https://forge.example/?f=A/B_C%20%C3%A4%23.txt&e=1'],
])('with %s a note is edited at %s', (editUrl, address) => {
  expect(editUrlOf(editUrl, 'A/B_C ä#.txt')).toBe(address);
});

test('a day is said as each language says it', () => {
  expect(
    Object.fromEntries(languages.map(language => [language, formatDate('2026-11-03T23:30:00+05:00', language)])),
  ).toEqual({
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
])('%s is the moment %s', (date, moment) => {
  expect(toRfc3339(date)).toBe(moment);
});
