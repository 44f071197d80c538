import { expect, test } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

const commands = ['build', 'check', 'dev', 'export', 'preview'];

test('finds the word that was meant, whatever its case and the signs between its parts', () => {
  expect(['biuld', 'Check', 'priview', 'de'].map(word => nearest(word, commands))).toEqual([
    'build',
    'check',
    'preview',
    'dev',
  ]);
  expect(nearest('edit_url', ['site', 'editUrl'])).toBe('editUrl');
});

test('finds a word by its beginning if none is similar', () => {
  expect(nearest('lang', ['site', 'language'])).toBe('language');
  expect(nearest('exp', commands)).toBe('export');
});

test('finds nothing that is not similar', () => {
  expect(['publish', 'x', ''].map(word => nearest(word, commands))).toEqual([undefined, undefined, undefined]);
  expect(nearest('build', [])).toBeUndefined();
});
