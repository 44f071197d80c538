import { expect, test } from 'vitest';
import { pageLanguages } from '../../src/i18n/index.ts';

const english = { lang: 'en', dir: 'ltr' };

test('nothing is marked where the words of the interface are in the language of the notes', () => {
  expect(pageLanguages('de')).toEqual({ page: { lang: 'de', dir: 'ltr' }, words: {}, notes: {} });
  expect(pageLanguages('pt_BR.UTF-8')).toEqual({ page: { lang: 'pt-BR', dir: 'ltr' }, words: {}, notes: {} });
});

test('without labels in the language of the notes, the words of the interface are marked as English', () => {
  expect(pageLanguages('pl')).toEqual({
    page: { lang: 'pl', dir: 'ltr' },
    words: { lang: 'en' },
    notes: { lang: 'pl' },
  });
});

test('in a page from right to left, English words also have their own direction', () => {
  const arabic = { lang: 'ar', dir: 'rtl' };
  expect(pageLanguages('ar')).toEqual({ page: arabic, words: english, notes: arabic });
});

test.each([undefined, '', '?'])('notes in the language %j are in an unknown one, on an English page', language => {
  expect(pageLanguages(language)).toEqual({ page: english, words: { lang: 'en' }, notes: { lang: '' } });
});
