import type { ResolvedSettings } from '../collection/index.ts';
import { pageLanguages } from '../i18n/index.ts';

/**
 * The line that says in which language a site is, and why; and which words are in another.
 *
 *     language: pl (guessed from the notes; set `language` in zimlight.yaml to change it); the site's own words are English
 */
export function languageLine({
  language,
  languageGuessed,
  overrides,
}: Pick<ResolvedSettings, 'language' | 'languageGuessed' | 'overrides'>): string {
  if (!language) return "language: unknown, so the site's own words are English (set `language` in zimlight.yaml)";
  const set = overrides.language ? 'set on the command line' : 'set in zimlight.yaml';
  const why = languageGuessed ? 'guessed from the notes; set `language` in zimlight.yaml to change it' : set;
  const english = pageLanguages(language).words.lang ? "; the site's own words are English" : '';
  return `language: ${language} (${why})${english}`;
}
