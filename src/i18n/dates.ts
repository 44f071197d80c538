import { localeOf } from './labels.ts';

/** The day of a date as its author wrote it, whatever the time zone of the build. */
const dayOf = (date: string) => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/** Creating a formatter takes longer than rendering a small part of a page: one for each language and form is kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([language, options]);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter.format(date);
}

/**
 * A month in words, `November 2026`, as a heading: with a capital letter in scripts that have them.
 *
 * @param month `2026-11`
 * @param language BCP 47 tag
 */
export function formatMonth(month: string, language: string): string {
  const formatted = format(dayOf(`${month}-01`), language, { month: 'long', year: 'numeric' });
  return formatted.replace(/^\p{Ll}/u, letter => letter.toLocaleUpperCase(language));
}

/**
 * A day within its year, `23 November`.
 *
 * @param date ISO 8601
 * @param language BCP 47 tag
 */
export function formatDay(date: string, language: string): string {
  return format(dayOf(date), language, { day: 'numeric', month: 'long' });
}

/**
 * A whole date, `23 November 2026`.
 *
 * @param date ISO 8601
 * @param language BCP 47 tag
 */
export function formatDate(date: string, language: string): string {
  return format(dayOf(date), language, { dateStyle: 'long' });
}

/**
 * A month or a day in words: `November 2026`, `23 November 2026`.
 *
 * @param date ISO 8601: `2026-11` or `2026-11-23`
 * @param language BCP 47 tag
 */
export const formatMonthOrDay = (date: string, language: string): string =>
  date.length === '2026-11'.length ? formatMonth(date, language) : formatDate(date, language);

/**
 * The first day of the week where a language is spoken, from 1, Monday, to 7, Sunday.
 *
 * @param language BCP 47 tag; empty if it is unknown
 */
export function firstDayOfWeek(language: string): number {
  // A getter in Node 22 and 23, a method since.
  const locale = localeOf(language) as (Intl.Locale & { weekInfo?: Intl.WeekInfo }) | undefined;
  return (locale?.getWeekInfo?.() ?? locale?.weekInfo)?.firstDay ?? 1;
}

/**
 * A date and time in the format of RFC 3339, `2026-11-23T10:00:00+01:00`.
 *
 * @param date ISO 8601; without an offset it is in the time zone of the machine that builds the site
 * @returns nothing for an invalid date
 */
export function toRfc3339(date: string | undefined): string | undefined {
  if (!date || Number.isNaN(Date.parse(date))) return undefined;
  if (/T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(date)) return date;
  return new Date(date).toISOString().replace('.000Z', 'Z');
}
