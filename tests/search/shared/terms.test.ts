import { expect, test } from 'vitest';
import { distance } from '../../../src/search/client/fuzzy.ts';
import { fold, nameKey, pairs, pieces, symbolTokens } from '../../../src/search/shared/terms.ts';

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

test('a text is cut into words, and into runs of letters where there are no spaces', () => {
  expect(pieces('kube-proxy的端口 v1.2')).toEqual({ words: ['kube', 'proxy', 'v1', '2'], runs: ['的端口'] });
  expect([pairs('的端口'), pairs('端')]).toEqual([['的端', '端口'], ['端']]);
});

test.each<[string, string[]]>([
  ['C++ and C#.', ['c++', 'c#']],
  ['set $PATH (see ~/.bashrc)', ['$path', '~/.bashrc', '.bashrc']],
  ['--dry-run=client', ['--dry-run=client', '--dry', '-run', '--dry-run']],
  ['a => b', ['=>']],
  ['plain words only', []],
  ['x-zim-wiki', ['x-zim-wiki', '-zim', '-wiki']],
])('tokens with symbols in: %s', (text, tokens) => {
  expect([...symbolTokens(text)]).toEqual(tokens);
});

test('a name is the same with other spaces, dashes, quotes and case', () => {
  expect(['Life-Cycle', ' life  cycle ', '“Life cycle?”', 'C++', '.NET'].map(nameKey)).toEqual([
    'life cycle',
    'life cycle',
    'life cycle',
    'c++',
    '.net',
  ]);
});

test.each([
  ['kubernets', 'kubernetes', 1],
  ['fierwall', 'firewall', 1],
  ['pod', 'pod', 0],
  ['claimnmae', 'claimname', 1],
  ['abc', 'xyz', 3],
])('%s and %s are %d apart, three at most', (one, other, apart) => {
  expect(distance(one, other, 2)).toBe(apart);
});
