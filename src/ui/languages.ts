import { type PageLanguages, pageLanguages } from '../i18n/index.ts';
import { siteInfo } from './site-info.ts';

let known: { language: string | undefined; languages: PageLanguages } | undefined;

function current(): PageLanguages {
  const { language } = siteInfo;
  if (!known || known.language !== language) known = { language, languages: pageLanguages(language) };
  return known.languages;
}

/**
 * The languages of this site. Templates put `languages.words` on what holds words of the interface, `languages.of(label)` on
 * the element of a label, and `languages.notes` on titles of notes in it. A landmark gets the language only: a direction would turn its layout.
 */
export const languages: PageLanguages = {
  get page() {
    return current().page;
  },
  get words() {
    return current().words;
  },
  of: label => current().of(label),
  get notes() {
    return current().notes;
  },
};
