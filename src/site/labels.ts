import { de } from './labels/de.ts';
import { en } from './labels/en.ts';
import { es } from './labels/es.ts';
import { fr } from './labels/fr.ts';
import { pt } from './labels/pt.ts';
import { ru } from './labels/ru.ts';
import type { Labels } from './labels/words.ts';
import { zh } from './labels/zh.ts';

export type { Labels };

const table: Record<string, Labels> = { en, de, fr, es, pt, ru, zh };

/** The languages that {@link labels} knows, as BCP 47 tags. */
export const languages = Object.keys(table);

/**
 * The site's own words in a language.
 *
 * @param language BCP 47 tag (`de`, `pt-BR`, `zh-Hans-CN`) or a locale as POSIX writes it (`de_AT.UTF-8`);
 *   one that is not in the table gives English
 */
export function labels(language: string): Labels {
  const primary = language.toLowerCase().match(/^[a-z]+/)?.[0] ?? '';
  return table[primary] ?? en;
}

/**
 * Which way a language is written.
 *
 * @param language as in {@link labels}; one that is unknown is written from left to right
 */
export function direction(language: string): 'ltr' | 'rtl' {
  const primary = language.toLowerCase().match(/^[a-z]+/)?.[0] ?? 'en';
  return new Intl.Locale(primary).getTextInfo().direction ?? 'ltr';
}

/** Fills the `{name}`s of a label; a name without a value stays as it is. */
export function fill(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
