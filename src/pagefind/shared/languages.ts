import { stemmers } from './stemmers.ts';

/** Languages that Pagefind has a stemmer for. */
const stemmedLanguages = new Set(
  'ar ca da de el en es et eu fi fr ga hi hu hy id it lt ne nl no pl pt ro ru sr sv ta tr yi'.split(' '),
);

/**
 * The language that Pagefind stems words by. In a script other than Latin, words in Latin letters are mostly English.
 *
 * @param language BCP 47 tag of the notebook, if it is known. There is one index, even for notes in several languages.
 * @returns `unknown`, which is Pagefind's word for no stemming, if the rules of every stemmer would be wrong
 */
export function stemmerFor(language: string | undefined): string {
  if (!language) return 'unknown';
  const { language: primary, script } = new Intl.Locale(language).maximize();
  if (stemmedLanguages.has(primary)) return primary;
  return script === 'Latn' ? 'unknown' : 'en';
}

/** Whether words are found by Pagefind's WebAssembly. @param language BCP 47 tag of the notebook, if it is known */
export const needsWasm = (language: string | undefined): boolean => !stemmers.has(stemmerFor(language));
