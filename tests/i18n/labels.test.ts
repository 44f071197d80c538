import { expect, test } from 'vitest';
import { withBase } from '../../src/address/base.ts';
import { fill } from '../../src/i18n/fill.ts';
import { direction, labelsFor, languages } from '../../src/i18n/labels.ts';

test('a language is found by its tag, with or without a region, and English is the last resort', () => {
  const copy = (language: string) => labelsFor(language).copy.button;
  expect(['de', 'de-AT', 'de_AT.UTF-8', 'PT-BR', 'zh-Hans-CN', 'tlh', ''].map(copy)).toEqual([
    'Kopieren',
    'Kopieren',
    'Kopieren',
    'Copiar',
    '复制',
    'Copy',
    'Copy',
  ]);
});

/** Each label with the values that it takes; `null` where the label is missing. */
const shape = (words: object): unknown[] =>
  Object.entries(words).map(([key, label]) =>
    typeof label === 'object'
      ? [key, shape(label)]
      : [key, label ? [...String(label).matchAll(/\{\w+\}/g)].join() : null],
  );

test('script and region decide where they matter; numbers and dates are written as in the language of the words', () => {
  const found = (language: string) => [labelsFor(language).share.label, labelsFor(language).language];
  expect(
    ['pt', 'pt-BR', 'pt_PT.UTF-8', 'zh-CN', 'zh-TW', 'zh-Hant', 'de-AT', 'en-GB', 'ja', 'ar-EG'].map(found),
  ).toEqual([
    ['Compartilhar', 'pt'],
    ['Compartilhar', 'pt-BR'],
    ['Partilhar', 'pt-PT'],
    ['分享', 'zh-CN'],
    ['分享', 'zh-TW'],
    ['分享', 'zh-Hant'],
    ['Teilen', 'de-AT'],
    ['Share', 'en-GB'],
    ['Share', 'en'],
    ['Share', 'en'],
  ]);
  expect(['zh', 'zh-TW', 'zh-Hans-HK', 'zh-HK'].map(language => labelsFor(language).sidebar)).toEqual([
    '页面',
    '頁面',
    '页面',
    '頁面',
  ]);
});

test.each(languages)('%s: every label is there, and takes the same values as in English', language => {
  expect(labelsFor(language).language).toBe(language);
  expect(shape(labelsFor(language))).toEqual(shape(labelsFor('en')));
});

test('a language is written from left to right or from right to left', () => {
  expect(['en', 'ar', 'he_IL.UTF-8', 'zh-Hant', 'qqq', ''].map(direction)).toEqual([
    'ltr',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ]);
});

test('labels are filled in', () => {
  expect(fill('{n} more of {what}', { n: 3 })).toBe('3 more of {what}');
});

test('an address gets the base, and is encoded', () => {
  expect(withBase('/', '/')).toBe('/');
  expect(withBase('/a/b-c/', '/notes/')).toBe('/notes/a/b-c/');
  expect(withBase('/a/', '/notes')).toBe('/notes/a/');
  expect(withBase('/页面/', '/')).toBe('/%E9%A1%B5%E9%9D%A2/');
});
