import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';
import type { Translation } from '../../src/i18n/labels/labels.ts';
import { direction, labelLanguages, labelsFor, translationFor } from '../../src/i18n/labels.ts';

test('labels are found by language tag, with or without a region; other languages get English', () => {
  const copy = (language: string) => labelsFor(language).copy.button;
  expect(['de', 'de-AT', 'de_AT.UTF-8', 'PT-BR', 'zh-Hans-CN', 'ar-EG', 'iw', 'nb', 'tlh', ''].map(copy)).toEqual([
    'Kopieren',
    'Kopieren',
    'Kopieren',
    'Copiar',
    '复制',
    'نسخ',
    'העתקה',
    'Copy',
    'Copy',
    'Copy',
  ]);
});

test('script and region count where they matter; numbers and dates are written in the language of the labels', () => {
  const found = (language: string) => [labelsFor(language).share.label, labelsFor(language).language];
  expect(
    ['pt', 'pt-BR', 'pt_PT.UTF-8', 'zh-CN', 'zh-TW', 'zh-Hant', 'de-AT', 'en-GB', 'ja', 'ar-EG', 'da'].map(found),
  ).toEqual([
    ['Compartilhar', 'pt'],
    ['Compartilhar', 'pt-BR'],
    ['Partilhar', 'pt-PT'],
    ['分享', 'zh-CN'],
    ['分享', 'zh-TW'],
    ['分享', 'zh-Hant'],
    ['Teilen', 'de-AT'],
    ['Share', 'en-GB'],
    ['共有', 'ja'],
    ['مشاركة', 'ar-EG'],
    ['Share', 'en'],
  ]);
  expect(['zh', 'zh-TW', 'zh-Hans-HK', 'zh-HK'].map(language => labelsFor(language).sidebar)).toEqual([
    '页面',
    '頁面',
    '页面',
    '頁面',
  ]);
});

/** The labels that a language has itself, by the path of their keys, `search.results`. */
function ownLabels(language: string): Map<string, string> {
  const { labels, missing } = translationFor(language);
  return new Map(flatten(labels).filter(([path, label]) => path !== 'language' && !missing.has(label)));
}

const flatten = (labels: Translation | object, path = ''): [string, string][] =>
  Object.entries(labels).flatMap(([key, label]): [string, string][] =>
    typeof label === 'object' ? flatten(label, `${path}${key}.`) : [[`${path}${key}`, label]],
  );

const placeholders = (label = '') => (label.match(/\{\w+\}/g) ?? []).sort().join();

test.each(labelLanguages)('%s: every label has the placeholders of the English one, and says something', language => {
  const english = ownLabels('en');
  const labels = ownLabels(language);
  expect(labels.size).toBeGreaterThan(90);
  expect(labelsFor(language).language).toBe(language);
  for (const [path, label] of labels) {
    expect([path, placeholders(label)]).toEqual([path, placeholders(english.get(path))]);
    expect(label).toBe(label.trim());
    expect(label).not.toBe('');
  }
});

const folder = join(import.meta.dirname, '../../src/i18n/labels');
const files = readdirSync(folder).filter(name => name.endsWith('.json'));

test('each language has a file, whose keys are some of the English ones', () => {
  expect(files.map(name => name.replace('.json', '')).sort()).toEqual([...labelLanguages].sort());
  const keysOf = (name: string) => flatten(JSON.parse(readFileSync(join(folder, name), 'utf8'))).map(([path]) => path);
  const english = keysOf('en.json');
  for (const name of files) expect([name, keysOf(name).filter(path => !english.includes(path))]).toEqual([name, []]);
});

test.each(labelLanguages)('%s: quotes, apostrophes and ellipses are those of print', language => {
  for (const label of ownLabels(language).values()) expect(label).not.toMatch(/["'`]|\.\.\.|--/);
});

/** Opening and closing quote, by language; the others have those of English. */
const quotes: Record<string, string> = {
  ...{ ar: '«»', cs: '„“', de: '„“', es: '«»', fr: '«»', he: '””', it: '«»', ja: '「」', pl: '„”', ru: '«»', sv: '””' },
  ...{ uk: '«»', 'zh-Hant': '「」' },
};

test.each(labelLanguages)('%s: quotes are those of the language', language => {
  const pair = quotes[language] ?? '“”';
  for (const label of ownLabels(language).values()) expect(['', pair]).toContain(label.replace(/[^„“”«»「」]/g, ''));
});

test('in French, a space that does not break stands before : ; ? ! and within quotes', () => {
  for (const label of ownLabels('fr').values()) expect(label).not.toMatch(/(?<![\u00a0\u202f])[:;?!»]|«(?!\u00a0)/);
});

test.each([
  ['zh', /[,;:?!()]|\.$/],
  ['zh-Hant', /[,;:?!()]|\.$/],
  ['ja', /[,;:?!()]|\.$/],
  ['ar', /[,;?]/],
])('%s: punctuation is that of the script', (language, latin) => {
  for (const label of ownLabels(language).values()) expect(label).not.toMatch(latin);
});

test.each(labelLanguages.filter(language => language !== 'en'))('%s: no label is in English', language => {
  const english = ownLabels('en');
  const same = [...ownLabels(language)]
    .filter(([path, label]) => label === english.get(path))
    .map(([, label]) => label);
  // Languages in the same script have words in common, such as “Code”, but no sentences.
  const { script } = new Intl.Locale(language).maximize();
  const isWordless = (label: string) => label === 'Ctrl' || label === english.get('pair');
  expect(same.filter(label => !isWordless(label) && (script !== 'Latn' || /\s/.test(label)))).toEqual([]);
});

test('words and their quotes are in one script: no letter of another one looks like theirs', () => {
  const letters = { ru: /[A-Za-z]/, uk: /[A-Za-z]/ };
  const names = /Ctrl|Enter|JavaScript|Markdown|\{\w+\}|\bK\b/g;
  for (const [language, others] of Object.entries(letters)) {
    for (const label of ownLabels(language).values()) expect(label.replace(names, '')).not.toMatch(others);
  }
});

test('a label and its value are joined as the language does', () => {
  const joined = (language: string) => {
    const { pair, license } = labelsFor(language);
    return fill(pair, { label: license, value: 'CC0' });
  };
  expect(['en', 'fr', 'zh-TW'].map(joined)).toEqual(['License: CC0', 'Licence\u00a0: CC0', '授權條款：CC0']);
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

test('the labels of a language are made once: every part of every page asks for them', () => {
  expect(labelsFor('de-AT')).toBe(labelsFor('de-AT'));
  expect(labelsFor('de-AT').language).toBe('de-AT');
  expect(labelsFor('de-CH').language).toBe('de-CH');
});
