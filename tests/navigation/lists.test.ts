import { expect, test } from 'vitest';
import { tagAddress } from '../../src/collection/index.ts';
import { formatDay, formatMonth } from '../../src/i18n/dates.ts';
import { alphabet, letterOf } from '../../src/navigation/alphabet.ts';
import { listPagePath, paginate, recentlyChanged, tagsOf } from '../../src/navigation/index.ts';

const page = (title: string, facts: { tags?: string[]; changed?: string; note?: boolean } = {}) => ({
  ...{ name: title, title, address: `/${title}/`, note: true, tags: [] },
  ...facts,
});

test('tags have the same page if they are the same to Zim, whatever their script', () => {
  const addresses = ['K8s', 'k8s', 'k08S', 'k_8', 'ÉTÉ', 'e\u0301te\u0301', '日本語', 'Wichtig2'].map(tagAddress);
  expect(addresses).toEqual([
    '/-/tags/k8s/',
    '/-/tags/k8s/',
    '/-/tags/k8s/',
    '/-/tags/k_8/',
    '/-/tags/été/',
    '/-/tags/été/',
    '/-/tags/日本語/',
    '/-/tags/wichtig2/',
  ]);
});

test('tags that differ in punctuation have pages of their own', () => {
  expect(['c', 'c++', 'c#', 'a b', 'a-b', 'a/b', '..'].map(tagAddress)).toEqual([
    '/-/tags/c/',
    '/-/tags/c~2b~~2b~/',
    '/-/tags/c~23~/',
    '/-/tags/a~20~b/',
    '/-/tags/a-b/',
    '/-/tags/a~2f~b/',
    '/-/tags/~2e~~2e~/',
  ]);
});

test('a tag is called as most pages write it', () => {
  const pages = [
    page('One', { tags: ['soil'] }),
    page('Two', { tags: ['Soil', 'air'] }),
    page('3', { tags: ['Soil'] }),
  ];
  expect(tagsOf(pages, 'en').map(({ name, pages }) => [name, pages.map(({ title }) => title)])).toEqual([
    ['air', ['Two']],
    ['Soil', ['3', 'One', 'Two']],
  ]);
});

test('what was changed last comes first, by month, wherever the clock stood', () => {
  const pages = [
    page('old', { changed: '2025-12-31T23:00:00+01:00' }),
    page('folder', { note: false, changed: '2026-03-01' }),
    page('undated'),
    page('earlier', { changed: '2026-02-10T08:00:00+09:00' }),
    page('p10', { changed: '2026-02-10T01:00:00+01:00' }),
    page('p9', { changed: '2026-02-10T00:00:00+00:00' }),
  ];
  const titles = (most?: number) =>
    recentlyChanged(pages, 'en', most).map(({ month, pages }) => [month, ...pages.map(({ title }) => title)]);
  expect(titles()).toEqual([
    ['2026-02', 'p9', 'p10', 'earlier'],
    ['2025-12', 'old'],
  ]);
  expect(titles(1)).toEqual([['2026-02', 'p9']]);
});

test('dates are said in the language of the notebook', () => {
  const said = (language: string) => [
    formatMonth('2026-11', language),
    formatDay('2026-11-03T00:30:00+09:00', language),
  ];
  expect(said('en')).toEqual(['November 2026', 'November 3']);
  expect(said('de')).toEqual(['November 2026', '3. November']);
  expect(said('ru')).toEqual(['Ноябрь 2026 г.', '3 ноября']);
  expect(said('zh')).toEqual(['2026年11月', '11月3日']);
});

test.each([
  ['en', 'Äpfel A', 'Élan E', '“Quoted” Q', '99 0–9', '— #', 'ß S'],
  ['sv', 'Äpfel Ä', 'Å Å', 'é E'],
  ['es', 'ñandú Ñ', 'ánimo A'],
  ['ru', 'Ёлка Е', 'йод Й'],
  ['zh', '页面 Y', '服务 F', '安装 A', 'Pod P'],
  ['ja', 'コンテナ か', 'がいよう か', 'ぁ あ', '概要 漢字'],
  ['ko', '가나 ㄱ', '까치 ㄱ', '서비스 ㅅ'],
])('%s: a title is found under the letter that readers look for', (language, ...titles) => {
  expect(titles.map(title => `${title.split(' ')[0]} ${letterOf(title, language)}`)).toEqual(titles);
});

test('letters are in order, and so are the titles below them', () => {
  const pages = ['zoo', 'Page 10', 'Page 2', 'élan', '“edge”', '7', '?'].map(title => page(title));
  const letters = alphabet(pages, 'en').map(({ letter, id, items }) => [letter, id, items.map(({ title }) => title)]);
  expect(letters).toEqual([
    ['#', 'Letter-other', ['?']],
    ['0–9', 'Letter-0–9', ['7']],
    ['E', 'Letter-E', ['“edge”', 'élan']],
    ['P', 'Letter-P', ['Page 2', 'Page 10']],
    ['Z', 'Letter-Z', ['zoo']],
  ]);
});

test('a long list is divided into parts; the first has the address of the list', () => {
  const parts = paginate([1, 2, 3, 4, 5], number => listPagePath('/-/pages/', number), 2);
  const addresses = ['/-/pages/', '/-/pages/2/', '/-/pages/3/'];
  expect(parts).toEqual([
    { items: [1, 2], number: 1, address: '/-/pages/', addresses },
    { items: [3, 4], number: 2, address: '/-/pages/2/', addresses },
    { items: [5], number: 3, address: '/-/pages/3/', addresses },
  ]);
  expect(paginate([], String, 2)).toEqual([{ items: [], number: 1, address: '1', addresses: ['1'] }]);
});
