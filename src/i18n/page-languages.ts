import { direction, localeOf, translationFor } from './labels.ts';
import type { CompletedTranslation } from './missing-labels.ts';

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
  /** Of an element with this label, which may be in English where the other words are not. Without values for placeholders. */
  of: (label: string) => LanguageAttributes;
  /** Of an element with text of notes, such as titles, within words of the interface; nothing likewise. */
  notes: LanguageAttributes;
}

/**
 * The languages on a page, so that screen readers choose the right voice (WCAG 3.1.2).
 *
 * - Notes in German: the whole page is in German.
 * - Notes in Danish, for which there are no labels: the page is in Danish, words of the interface in English.
 * - Notes in a language that lacks some labels: these are marked as English, and everything else that can be marked as
 *   what it is, since one may stand within the other.
 * - Notes in an unknown language: the page is in English, the notes in an unknown language.
 *
 * @param language BCP 47 tag of the notes; none or an empty one if it is unknown
 */
export const pageLanguages = (language?: string): PageLanguages => languagesWith(translationFor(language), language);

/** {@link pageLanguages} with labels that need not be those of the language. */
export function languagesWith({ labels, missing }: CompletedTranslation, language?: string): PageLanguages {
  const ofLanguage = (lang: string) => ({ lang, dir: direction(lang) });
  const english = ofLanguage('en');
  const locale = language && localeOf(language);
  if (!locale) return { page: english, words: { lang: 'en' }, of: () => ({ lang: 'en' }), notes: { lang: '' } };
  const page = ofLanguage(locale.baseName);
  /** Nothing but the language where the direction is that of the page. */
  const marked = (language: LanguageAttributes) => (page.dir === english.dir ? { lang: language.lang } : language);
  if (missing.size > 0) {
    const own = marked(page);
    return { page, words: own, of: label => (missing.has(label) ? marked(english) : own), notes: own };
  }
  if (labels.language === page.lang) return { page, words: {}, of: () => ({}), notes: {} };
  return { page, words: marked(english), of: () => marked(english), notes: marked(page) };
}
