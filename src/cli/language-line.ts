import type { ResolvedSettings } from '../collection/index.ts';
import { pageLanguages } from '../i18n/index.ts';

/**
 * The line that says which language a site is in, and why, and whether its interface is in another one.
 *
 *     language: pl (guessed from the notes; set `language` in zimlight.yaml to change it); the interface is in English
 */
export function languageLine({
  language,
  languageGuessed,
  overrides,
}: Pick<ResolvedSettings, 'language' | 'languageGuessed' | 'overrides'>): string {
  if (!language) return 'language: unknown, so the interface is in English (set `language` in zimlight.yaml)';
  const set = overrides.language ? 'set on the command line' : 'set in zimlight.yaml';
  const why = languageGuessed ? 'guessed from the notes; set `language` in zimlight.yaml to change it' : set;
  const english = pageLanguages(language).words.lang === 'en' ? '; the interface is in English' : '';
  return `language: ${language} (${why})${english}`;
}
