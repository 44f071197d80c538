import { direction, labelsFor, localeOf } from './labels.ts';

/** Attributes that say in which language, and in which direction, the text of an element is. */
export interface LanguageAttributes {
  /** BCP 47 tag; empty if the language is unknown. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** The languages on a page: that of its notes, and that of the words around them, which may be another. */
export interface PageLanguages {
  /** Of `<html>`. */
  page: Required<LanguageAttributes>;
  /** Of an element with words of the interface; nothing if they are in the language of the notes. */
  words: LanguageAttributes;
  /** Of an element with text of notes, such as titles, within words of the interface; nothing likewise. */
  notes: LanguageAttributes;
}

/**
 * The languages on a page, so that screen readers choose the right voice (WCAG 3.1.2).
 *
 * - Notes in German: the whole page is in German.
 * - Notes in Polish, for which there are no labels: the page is in Polish, words of the interface in English.
 * - Notes in an unknown language: the page is in English, the notes in an unknown language.
 *
 * @param language BCP 47 tag of the notes; none or an empty one if it is unknown
 */
export function pageLanguages(language?: string): PageLanguages {
  const { language: lang } = labelsFor(language);
  const words = { lang, dir: direction(lang) };
  const locale = language && localeOf(language);
  if (!locale) return { page: words, words: { lang }, notes: { lang: '' } };
  const page = { lang: locale.baseName, dir: direction(locale.baseName) };
  if (page.lang === words.lang) return { page, words: {}, notes: {} };
  if (page.dir === words.dir) return { page, words: { lang: words.lang }, notes: { lang: page.lang } };
  return { page, words, notes: page };
}
