import { expect, test } from 'vitest';
import { direction, labelsFor, languages } from '../../src/i18n/labels.ts';

test('labels are found by language tag, with or without a region; other languages get English', () => {
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

/** Each label with its placeholders; `null` for a missing label. */
const shape = (labels: object): unknown[] =>
  Object.entries(labels).map(([key, label]) =>
    typeof label === 'object'
      ? [key, shape(label)]
      : [key, label ? [...String(label).matchAll(/\{\w+\}/g)].join() : null],
  );

test('script and region count where they matter; numbers and dates are written in the language of the labels', () => {
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

test.each(languages)('%s: every label exists, with the same placeholders as in English', language => {
  expect(labelsFor(language).language).toBe(language);
  expect(shape(labelsFor(language))).toEqual(shape(labelsFor('en')));
});

test('the direction of a language', () => {
  expect(['en', 'ar', 'he_IL.UTF-8', 'zh-Hant', 'qqq', ''].map(direction)).toEqual([
    'ltr',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ]);
});
