import { ar } from './labels/ar.ts';
import { cs } from './labels/cs.ts';
import { de } from './labels/de.ts';
import { en } from './labels/en.ts';
import { es } from './labels/es.ts';
import { fr } from './labels/fr.ts';
import { he } from './labels/he.ts';
import { id } from './labels/id.ts';
import { it } from './labels/it.ts';
import { ja } from './labels/ja.ts';
import { ko } from './labels/ko.ts';
import type { Labels, Translation } from './labels/labels.ts';
import { nl } from './labels/nl.ts';
import { pl } from './labels/pl.ts';
import { pt } from './labels/pt.ts';
import { ptPT } from './labels/pt-pt.ts';
import { ru } from './labels/ru.ts';
import { sv } from './labels/sv.ts';
import { tr } from './labels/tr.ts';
import { uk } from './labels/uk.ts';
import { vi } from './labels/vi.ts';
import { zh } from './labels/zh.ts';
import { zhHant } from './labels/zh-hant.ts';
import { type CompletedTranslation, completeLabels } from './missing-labels.ts';

/** By language, or by language and region or script where these have labels of their own. */
const table: Record<string, Translation> = {
  ...{ ar, cs, de, en, es, fr, he, id, it, ja, ko, nl, pl, pt, ru, sv, tr, uk, vi, zh },
  'pt-PT': ptPT,
  'zh-Hant': zhHant,
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

const english: CompletedTranslation = { labels: en, missing: new Set() };

function translate(language: string): CompletedTranslation {
  const locale = localeOf(language);
  if (!locale) return english;
  const { language: primary, script, region } = locale.maximize();
  const translation = [`${primary}-${region}`, `${primary}-${script}`, primary].map(tag => table[tag]).find(Boolean);
  if (!translation) return english;
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
