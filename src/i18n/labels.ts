import ar from './labels/ar.json' with { type: 'json' };
import cs from './labels/cs.json' with { type: 'json' };
import de from './labels/de.json' with { type: 'json' };
import { english } from './labels/english.ts';
import es from './labels/es.json' with { type: 'json' };
import fr from './labels/fr.json' with { type: 'json' };
import he from './labels/he.json' with { type: 'json' };
import id from './labels/id.json' with { type: 'json' };
import it from './labels/it.json' with { type: 'json' };
import ja from './labels/ja.json' with { type: 'json' };
import ko from './labels/ko.json' with { type: 'json' };
import type { Labels, Translation, Words } from './labels/labels.ts';
import { type Language, listTitles } from './labels/list-titles.ts';
import nl from './labels/nl.json' with { type: 'json' };
import pl from './labels/pl.json' with { type: 'json' };
import pt from './labels/pt.json' with { type: 'json' };
import ptPT from './labels/pt-PT.json' with { type: 'json' };
import ru from './labels/ru.json' with { type: 'json' };
import sv from './labels/sv.json' with { type: 'json' };
import tr from './labels/tr.json' with { type: 'json' };
import uk from './labels/uk.json' with { type: 'json' };
import vi from './labels/vi.json' with { type: 'json' };
import zh from './labels/zh.json' with { type: 'json' };
import zhHant from './labels/zh-Hant.json' with { type: 'json' };
import { type CompletedTranslation, completeLabels, mergeWords } from './missing-labels.ts';

const words: Record<Exclude<Language, 'en'>, Words> = {
  ...{ ar, cs, de, es, fr, he, id, it, ja, ko, nl, pl, pt, ru, sv, tr, uk, vi, zh },
  'zh-Hant': zhHant,
};

/** By language, or by language and region or script where these have labels of their own. */
const table: Record<string, Translation> = {
  en: english,
  ...Object.fromEntries(
    Object.entries(words).map(([language, own]) => [
      language,
      { ...own, language, lists: listTitles(language as Language) },
    ]),
  ),
  // Its file has only what differs from Brazilian Portuguese.
  'pt-PT': { ...mergeWords(pt, ptPT), language: 'pt-PT', lists: listTitles('pt') },
};

/** BCP 47 tags of the languages that have labels. */
export const labelLanguages = Object.keys(table);

/**
 * The labels in a language.
 *
 * @param language BCP 47 tag (`de`, `pt-BR`, `zh-Hans-CN`) or a POSIX locale (`de_AT.UTF-8`)
 *   None or an empty one is unknown
 * @returns the labels, English ones for a language without or an unknown one; `language` is the tag by which numbers and dates among them
 *   are written: the language asked for (`de-AT`), or `en`
 */
export function labelsFor(language = ''): Labels {
  return translationFor(language).labels;
}

/**
 * The labels in a language, and those among them that are in English because the language lacks them.
 *
 * @param language as in {@link labelsFor}
 */
export function translationFor(language = ''): CompletedTranslation {
  let found = translations.get(language);
  if (!found) {
    found = translate(language);
    translations.set(language, found);
  }
  return found;
}

/** Making the labels takes longer than rendering a small part of a page: those of each language are kept. */
const translations = new Map<string, CompletedTranslation>();

const untranslated: CompletedTranslation = { labels: english, missing: new Set() };

function translate(language: string): CompletedTranslation {
  const locale = localeOf(language);
  if (!locale) return untranslated;
  const { language: primary, script, region } = locale.maximize();
  const translation = [`${primary}-${region}`, `${primary}-${script}`, primary].map(tag => table[tag]).find(Boolean);
  if (!translation) return untranslated;
  const { labels, missing } = completeLabels(translation);
  return { labels: { ...labels, language: locale.baseName }, missing };
}

/**
 * The direction in which a language is written.
 *
 * @param language as in {@link labelsFor}; left to right if it is unknown
 */
export function direction(language: string): 'ltr' | 'rtl' {
  // A getter in Node 22 and 23, a method since.
  const locale = localeOf(language) as (Intl.Locale & { textInfo?: Intl.TextInfo }) | undefined;
  return (locale?.getTextInfo?.() ?? locale?.textInfo)?.direction ?? 'ltr';
}

/** A language as an Intl.Locale; undefined if it is neither a tag nor a locale. */
export function localeOf(language: string): Intl.Locale | undefined {
  const tag = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*/i.exec(language)?.[0].replaceAll('_', '-');
  try {
    return tag === undefined ? undefined : new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
