import { expect, test } from 'vitest';
import {
  bigrams,
  breakLongWords,
  encodeBeginning,
  encodeSymbols,
  fold,
  foldName,
  symbolTokens,
  tokenize,
  trimToken,
} from '../../../src/search/shared/terms.ts';

test.each([
  ['Käsespätzle', 'kasespatzle'],
  ['STRASSE Straße', 'strasse strasse'],
  ['Øresund Łódź œuvre', 'oresund lodz oeuvre'],
  ['Ёлка', 'елка'],
  ['ガギグ ｶﾞ', 'ガギグ ガ'],
  ['ＡＢＣ', 'abc'],
])('%s is folded to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('a text is split into words, and into runs of letters of unspaced scripts', () => {
  expect(tokenize('kube-proxy的端口 v1.2')).toEqual({ words: ['kube', 'proxy', 'v1', '2'], runs: ['的端口'] });
  expect([bigrams('的端口'), bigrams('端')]).toEqual([['的端', '端口'], ['端']]);
});

test.each<[string, string[]]>([
  ['C++ and C#.', ['c++', 'c#']],
  ['set $PATH (see ~/.bashrc)', ['$path', '~/.bashrc', '.bashrc']],
  ['--dry-run=client', ['--dry-run=client', '--dry', '-run', '--dry-run', 'dry-run']],
  ['ssh me@10.0.0.5', ['me@10.0.0.5', '10.0.0.5']],
  ['添加QT_PLUGIN_PATH到环境变量', ['添加qt_plugin_path到环境变量', 'qt_plugin_path']],
  ['电信：219.141.136.10、移动', ['电信:219.141.136.10、移动', '219.141.136.10']],
  ['a => b', ['=>']],
  ['plain words only', []],
  ['Done ✅, next ✔️🚀 – 5 €', ['✅,', '✅', '✔🚀', '✔', '🚀', '€']],
  ['x-zim-wiki', ['x-zim-wiki', '-zim', '-wiki']],
])('the tokens with symbols of: %s', (text, tokens) => {
  expect([...symbolTokens(text)]).toEqual(tokens);
});

test('names are the same with other spaces, hyphens, quotation marks and case', () => {
  expect(['Life-Cycle', ' life  cycle ', '“Life cycle?”', 'C++', '.NET'].map(foldName)).toEqual([
    'life cycle',
    'life cycle',
    'life cycle',
    'c++',
    '.net',
  ]);
});

test('punctuation around a token is removed, but not all of a token', () => {
  const tokens = ['(a)', '"[b]",', '((', '...', '(+)', '#*.', '“漢”', 'a.b.', '{'];
  expect(tokens.map(trimToken)).toEqual(['a', 'b', '((', '...', '(+', '#*', '漢', 'a.b', '{']);
});

test.each(['[', ')', '[a', 'ä', '漢', '𠮷'])('a word of 200,000 times `%s` is read in pieces', piece => {
  const word = piece.repeat(200_000);
  const short = breakLongWords(word);
  expect(short.replaceAll(' ', '')).toBe(word);
  expect(Math.max(...short.split(' ').map(part => part.length))).toBeLessThanOrEqual(1001);
  const { words, runs } = tokenize(short);
  expect([...words, ...runs].join('')).toBe(fold(word).replace(/[^\p{L}]/gu, ''));
});

test('punctuation without end is removed, or kept where there is nothing else', () => {
  const [open, closed] = ['['.repeat(200_000), ')'.repeat(200_000)];
  expect(trimToken(`${open}a${closed}`)).toBe('a');
  expect(trimToken(open + closed)).toBe(open + closed);
  expect(foldName(`${closed}a${closed}`)).toBe(`${closed}a`);
});

test('the beginning of a token begins the word that represents it', () => {
  for (const [beginning, token] of [
    ['10.0.0', '10.0.0.5'],
    ['/etc/', '/etc/default/grub'],
    ['max_wal_s', 'max_wal_size'],
  ] as const) {
    expect(encodeSymbols(token).startsWith(encodeBeginning(beginning))).toBe(true);
  }
});
