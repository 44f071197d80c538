import * as lists from 'stopword';
import { compareKeys } from '../search/shared/manifest.ts';
import { fold, tokenize } from '../search/shared/terms.ts';

/** By primary language subtags: what `stopword` calls its lists. */
const listOf: Record<string, readonly string[]> = {
  ...{ ar: lists.ara, bg: lists.bul, ca: lists.cat, cs: lists.ces, da: lists.dan, de: lists.deu, el: lists.ell },
  ...{ en: lists.eng, es: lists.spa, et: lists.est, eu: lists.eus, fa: lists.fas, fi: lists.fin, fr: lists.fra },
  ...{ ga: lists.gle, he: lists.heb, hi: lists.hin, hu: lists.hun, hy: lists.hye, id: lists.ind, it: lists.ita },
  ...{ lt: lists.lit, lv: lists.lav, nl: lists.nld, nb: lists.nob, no: lists.nob, pl: lists.pol, pt: lists.por },
  ...{ ro: lists.ron, ru: lists.rus, sk: lists.slk, sl: lists.slv, sv: lists.swe, tr: lists.tur, uk: lists.ukr },
  ...{ vi: lists.vie },
};

/** Words with which people begin questions in English, and which its list lacks. */
const more: Record<string, string> = {
  en: 'why when whose does done not no me us its want wants something anything please',
};

/**
 * The words of a language that say how something is said and not what about, folded and sorted: those of the language of the
 * notes, and in a script other than Latin those of English, too, since most words in Latin letters are English.
 *
 * @param language BCP 47 tag of the notebook, if it is known
 */
export function functionWords(language: string | undefined): string[] {
  const { language: primary = 'en', script } = new Intl.Locale(language || 'en').maximize();
  const words = [primary, ...(script === 'Latn' ? [] : ['en'])].flatMap(code => [
    ...(listOf[code] ?? []),
    ...(more[code]?.split(' ') ?? []),
  ]);
  // Apostrophes separate words in the index as in a query: `l'` of `l'eau`.
  return [...new Set(words.flatMap(word => tokenize(fold(word)).words))].sort(compareKeys);
}
