import { expect, test } from 'vitest';
import { alphabet, letterOf } from '../../src/navigation/alphabet.ts';

test.each([
  ['en', 'Äpfel A', 'Élan E', '“Quoted” Q', '99 0–9', '— #', 'ß S'],
  ['sv', 'Äpfel Ä', 'Å Å', 'é E'],
  ['es', 'ñandú Ñ', 'ánimo A'],
  ['ru', 'Ёлка Е', 'йод Й'],
  ['zh', '页面 Y', '服务 F', '安装 A', 'Pod P'],
  ['ja', 'コンテナ か', 'がいよう か', 'ぁ あ', '概要 漢字'],
  ['ko', '가나 ㄱ', '까치 ㄱ', '서비스 ㅅ'],
])('%s: a title is listed under the letter where readers look for it', (language, ...titles) => {
  expect(titles.map(title => `${title.split(' ')[0]} ${letterOf(title, language)}`)).toEqual(titles);
});

test('letters are sorted, and so are the titles below them', () => {
  const pages = ['zoo', 'Page 10', 'Page 2', 'élan', '“edge”', '7', '?'].map(title => ({ title }));
  const letters = alphabet(pages, 'en').map(({ letter, id, items }) => [letter, id, items.map(({ title }) => title)]);
  expect(letters).toEqual([
    ['#', 'Letter-other', ['?']],
    ['0–9', 'Letter-0–9', ['7']],
    ['E', 'Letter-E', ['“edge”', 'élan']],
    ['P', 'Letter-P', ['Page 2', 'Page 10']],
    ['Z', 'Letter-Z', ['zoo']],
  ]);
});
