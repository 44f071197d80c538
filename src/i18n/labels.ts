import { de } from './labels/de.ts';
import { en } from './labels/en.ts';
import { es } from './labels/es.ts';
import { fr } from './labels/fr.ts';
import type { Labels, NoteLabels } from './labels/labels.ts';
import { pt } from './labels/pt.ts';
import { ptPT } from './labels/pt-pt.ts';
import { ru } from './labels/ru.ts';
import { zh } from './labels/zh.ts';
import { zhHant } from './labels/zh-hant.ts';

export type { Labels, NoteLabels };

/** By language; what another script or region says differently has its own line. */
const table: Record<string, Labels> = { en, de, fr, es, pt, 'pt-PT': ptPT, ru, zh, 'zh-Hant': zhHant };

/** The languages that {@link labelsFor} knows, as BCP 47 tags. */
export const languages = Object.keys(table);

/**
 * The site's own words in a language.
 *
 * @param language BCP 47 tag (`de`, `pt-BR`, `zh-Hans-CN`) or a locale as POSIX writes it (`de_AT.UTF-8`);
 *   one that is not in the table gives English
 * @returns the words, with the tag by which numbers and dates among them are written: the language's own (`de-AT`), or
 *   `en` with English in place of a language that is not in the table
 */
export function labelsFor(language: string): Labels {
  const locale = localeOf(language);
  if (!locale) return en;
  const { language: primary, script, region } = locale.maximize();
  const found = table[`${primary}-${region}`] ?? table[`${primary}-${script}`] ?? table[primary];
  return found ? { ...found, language: locale.baseName } : en;
}

/**
 * Which way a language is written.
 *
 * @param language as in {@link labelsFor}; one that is unknown is written from left to right
 */
export function direction(language: string): 'ltr' | 'rtl' {
  return localeOf(language)?.getTextInfo().direction ?? 'ltr';
}

function localeOf(language: string): Intl.Locale | undefined {
  const tag = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*/i.exec(language)?.[0].replaceAll('_', '-');
  try {
    return tag === undefined ? undefined : new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** Fills the `{name}`s of a label; a name without a value stays as it is. */
export function fill(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
