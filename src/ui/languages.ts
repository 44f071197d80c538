import { pageLanguages } from '../i18n/index.ts';
import { siteInfo } from './site-info.ts';

/**
 * The languages of this site. Templates put `languages.words` on what holds words of the interface, and `languages.notes`
 * on titles of notes in it. A landmark gets the language only: a direction would turn its layout.
 */
export const languages = pageLanguages(siteInfo.language);
