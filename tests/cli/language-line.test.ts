import { expect, test } from 'vitest';
import { languageLine } from '../../src/cli/language-line.ts';

const guessed = 'guessed from the notes; set `language` in zimlight.yaml to change it';

test.each([
  [{ language: 'de', languageGuessed: true, overrides: {} }, `language: de (${guessed})`],
  [{ language: 'da', languageGuessed: true, overrides: {} }, `language: da (${guessed}); the interface is in English`],
  [{ language: 'en-GB', languageGuessed: false, overrides: {} }, 'language: en-GB (set in zimlight.yaml)'],
  [{ language: 'fr', languageGuessed: false, overrides: { language: 'fr' } }, 'language: fr (set on the command line)'],
  [
    { language: undefined, languageGuessed: true, overrides: {} },
    'language: unknown, so the interface is in English (set `language` in zimlight.yaml)',
  ],
])('the line about the language says what it is, and why: %o', (settings, line) => {
  expect(languageLine(settings)).toBe(line);
});
