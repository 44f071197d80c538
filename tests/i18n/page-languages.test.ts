import { expect, test } from 'vitest';
import { pageLanguages } from '../../src/i18n/index.ts';
import { english as en } from '../../src/i18n/labels/english.ts';
import { completeLabels } from '../../src/i18n/missing-labels.ts';
import { languagesWith } from '../../src/i18n/page-languages.ts';

const english = { lang: 'en', dir: 'ltr' };

/** The attributes of each part of a page. */
function attributes({ page, words, notes, of }: ReturnType<typeof pageLanguages>) {
  return { page, words, notes, label: of('Next') };
}

test('nothing is marked where the words of the interface are in the language of the notes', () => {
  const german = { page: { lang: 'de', dir: 'ltr' }, words: {}, notes: {}, label: {} };
  expect(attributes(pageLanguages('de'))).toEqual(german);
  expect(attributes(pageLanguages('pt_BR.UTF-8'))).toEqual({ ...german, page: { lang: 'pt-BR', dir: 'ltr' } });
});

test('without labels in the language of the notes, the words of the interface are marked as English', () => {
  expect(attributes(pageLanguages('da'))).toEqual({
    page: { lang: 'da', dir: 'ltr' },
    words: { lang: 'en' },
    notes: { lang: 'da' },
    label: { lang: 'en' },
  });
});

test('in a page from right to left, English words also have their own direction', () => {
  const persian = { lang: 'fa', dir: 'rtl' };
  expect(attributes(pageLanguages('fa'))).toEqual({ page: persian, words: english, notes: persian, label: english });
});

test.each([undefined, '', '?'])('notes in the language %j are in an unknown one, on an English page', language => {
  const words = { lang: 'en' };
  expect(attributes(pageLanguages(language))).toEqual({ page: english, words, notes: { lang: '' }, label: words });
});

test('a label that the language lacks is marked as English, and what may stand in its element as what it is', () => {
  const inDanish = completeLabels({ ...en, language: 'da', next: undefined });
  const danish = { lang: 'da' };
  const languages = languagesWith(inDanish, 'da');
  expect(attributes(languages)).toEqual({
    page: { lang: 'da', dir: 'ltr' },
    words: danish,
    notes: danish,
    label: { lang: 'en' },
  });
  expect(languages.of('Forrige')).toEqual(danish);
});

test('a label that a language from right to left lacks also has its own direction', () => {
  const inPersian = completeLabels({ ...en, language: 'fa', next: undefined });
  const persian = { lang: 'fa', dir: 'rtl' };
  expect(attributes(languagesWith(inPersian, 'fa'))).toEqual({
    page: persian,
    words: persian,
    notes: persian,
    label: english,
  });
});
