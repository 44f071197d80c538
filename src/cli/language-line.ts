import type { ResolvedSettings } from '../collection/index.ts';

/**
 * The line that says in which language a site is, if that was guessed; nothing if it is set.
 *
 *     language: pl (guessed; set `language:` in zimlight.yaml)
 */
export function languageLine({
  language,
  languageGuessed,
}: Pick<ResolvedSettings, 'language' | 'languageGuessed'>): string | undefined {
  if (!languageGuessed) return undefined;
  const guess = language ? `${language} (guessed; ` : 'unknown, so the words of the site are English (';
  return `language: ${guess}set \`language:\` in zimlight.yaml)`;
}
