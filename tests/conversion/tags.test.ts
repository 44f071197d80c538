import { expect, test } from 'vitest';
import { tagAddress } from '../../src/collection/index.ts';

test('tags have the same address if they are the same tag in Zim, in any script', () => {
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

test('tags that differ in punctuation have different addresses', () => {
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

test('a tag that is too long for the name of a folder has a digest', () => {
  const addresses = ['漢'.repeat(80), '漢'.repeat(81), '漢'.repeat(82)].map(tagAddress);
  expect(addresses).toEqual([
    `/-/tags/${'漢'.repeat(80)}/`,
    `/-/tags/${'漢'.repeat(80)}~5ce77e74~/`,
    `/-/tags/${'漢'.repeat(80)}~e0e1f665~/`,
  ]);
});

test('a tag that Windows keeps as a name for a device has an address that no other tag has', () => {
  expect(['aux', 'aux-', 'auxiliary'].map(tagAddress)).toEqual([
    '/-/tags/aux~-~/',
    '/-/tags/aux-/',
    '/-/tags/auxiliary/',
  ]);
});
