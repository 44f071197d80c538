import { expect, test } from 'vitest';
import { languageLine } from '../../src/cli/language-line.ts';

test.each([
  ['pl', true, 'language: pl (guessed; set `language:` in zimlight.yaml)'],
  [undefined, true, 'language: unknown, so the words of the site are English (set `language:` in zimlight.yaml)'],
  ['pl', false, undefined],
])('the language %s, guessed: %s', (language, languageGuessed, line) => {
  expect(languageLine({ language, languageGuessed })).toBe(line);
});
