import { expect, test } from 'vitest';
import { baseForms } from '../../../src/search/shared/inflections.ts';

test.each([
  ['photos', 'photo'],
  ['boxes', 'box'],
  ['batteries', 'battery'],
  ['deleted', 'delete'],
  ['deleting', 'delete'],
  ['mapping', 'map'],
  ['copied', 'copy'],
  ['reading', 'read'],
])('%s may be a form of %s, and is first of all itself', (word, base) => {
  expect(baseForms(word)).toContain(base);
  expect(baseForms(word)[0]).toBe(word);
});

test('what only ends like a form has no others', () => {
  expect(baseForms('class')).toEqual(['class']);
  expect(baseForms('ring')).toEqual(['ring']);
  expect(baseForms('red')).toEqual(['red']);
});
