import { expect, test } from 'vitest';
import {
  alternativesOf,
  parseQuery,
  plainText,
  replaceWord,
  withoutFunctionWords,
  withSynonyms,
} from '../../../src/search/shared/query.ts';

/** The fields of a parsed query that are not empty. */
const parsed = (text: string) =>
  Object.fromEntries(
    Object.entries(parseQuery(text))
      .filter(([key]) => key !== 'typed')
      .filter(([, values]) => values.length > 0)
      .map(([key, values]) => [
        key,
        values.map((value: string | { text: string }) => (typeof value === 'string' ? value : value.text)),
      ]),
  );

test.each<[string, Record<string, string[]>]>([
  ['pod life', { terms: ['pod', 'life'] }],
  ['pod "life cycle"', { terms: ['pod'], phrases: ['life cycle'] }],
  ['“life cycle', { phrases: ['life cycle'] }],
  ['pod -node -"old name"', { terms: ['pod'], excluded: ['old name', 'node'] }],
  ['tag:todo @home', { terms: ['@home'], tag: ['todo'] }],
  ['Tag: example', { tag: ['example'] }],
  ['section:"Old notes" x', { terms: ['x'], section: ['Old notes'] }],
  ['section:Travel:"Île de Ré"', { section: ['Travel:Île de Ré'] }],
  ['linksto::A:B linkedfrom:C* LinksFrom:D', { linksto: ['A:B'], linkedfrom: ['C*', 'D'] }],
  ['kubectl -n kube-system --dry-run=client', { terms: ['kubectl', '-n', 'kube-system', '--dry-run=client'] }],
  ['-euo', { terms: ['-euo'] }],
  ['changed:2026-11 created:2024..', { changed: ['2026-11'], created: ['2024..'] }],
  ['foo AND +bar', { terms: ['foo', 'bar'] }],
  ['foo NOT bar', { terms: ['foo'], excluded: ['bar'] }],
  ['NOT foo bar', { terms: ['bar'], excluded: ['foo'] }],
  ['Content:foo name:"A B" NAME:c*', { terms: ['foo'], name: ['A B', 'c*'] }],
  ['http://x.org', { terms: ['http://x.org'] }],
  ['" - ""', { phrases: [' - '] }],
  ['', {}],
])('%s', (text, expected) => {
  expect(parsed(text)).toEqual(expected);
});

test.each([
  ['how do I mount a volume', 'mount volume'],
  ['what is a pod', 'pod'],
  ['what is it', 'what is it'],
  ['IT is here', 'IT'],
  ['HOW TO DRAIN', 'DRAIN'],
  ['the "first of all" and --all', '--all'],
])('of “%s”, results must have “%s”', (text, expected) => {
  const functionWords = new Set([
    'how',
    'do',
    'i',
    'a',
    'what',
    'is',
    'it',
    'to',
    'the',
    'and',
    'here',
    'all',
    'of',
    'first',
  ]);
  const query = withoutFunctionWords(parseQuery(text), functionWords);
  expect(query.terms.map(({ text }) => text).join(' ')).toBe(expected);
  // Names of pages are compared with all that was typed.
  expect(plainText(query)).toBe(plainText(parseQuery(text)));
});

test.each([
  ['a OR b || c', ['a', 'b', 'c']],
  ['a or b', ['a or b']],
  ['"a OR b" OR c', ['"a OR b"', 'c']],
  ['OR', ['OR']],
  ['a OR', ['a OR']],
])('the alternatives of %s', (text, expected) => {
  expect(alternativesOf(text)).toEqual(expected);
});

test.each([
  ['Contianer image', 'container', 'Container image'],
  ['the contianer', 'container', 'the container'],
  ['CONTIANER', 'container', 'CONTAINER'],
])('%s keeps its capitals when a word is replaced', (query, replacement, expected) => {
  expect(replaceWord(query, 'contianer', replacement)).toBe(expected);
});

test.each([
  ['K8s upgrade', ['K8s upgrade', 'Kubernetes upgrade']],
  ['a portable  computer', ['a portable  computer', 'a laptop']],
  ['laptops', ['laptops']],
  ['tag:laptop', ['tag:laptop']],
])('the synonyms of %s', (query, expected) => {
  expect(
    withSynonyms(query, [
      ['k8s', 'Kubernetes'],
      ['laptop', 'portable computer'],
    ]),
  ).toEqual(expected);
});
