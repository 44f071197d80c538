import { expect, test } from 'vitest';
import { compareKeys } from '../../src/search/shared/manifest.ts';
import { functionWords } from '../../src/search-index/function-words.ts';

test('the words of the language, folded as the index folds them', () => {
  expect(functionWords('en')).toEqual(expect.arrayContaining(['how', 'the', 'why', 'when']));
  expect(functionWords('de-AT')).toEqual(expect.arrayContaining(['wie', 'der', 'fur']));
  expect(functionWords('de')).not.toContain('the');
  expect(functionWords('fr')).toContain('a');
});

test('English ones where nothing else is known, and beside those of other scripts', () => {
  expect(functionWords(undefined)).toEqual(functionWords('en'));
  expect(functionWords('zh')).toContain('the');
  expect(functionWords('ru')).toEqual(expect.arrayContaining(['как', 'the']));
});

test('words that name a subject are none', () => {
  for (const word of ['pod', 'mount', 'node', 'settings', 'page', 'work', 'open'])
    expect(functionWords('en')).not.toContain(word);
});

test('they are sorted, and each is there once', () => {
  for (const language of ['en', 'de', 'ru', 'tr']) {
    const words = functionWords(language);
    expect(words).toEqual([...new Set(words)].sort(compareKeys));
  }
});
