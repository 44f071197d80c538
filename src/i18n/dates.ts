/** The day of a date as its author wrote it, whatever the time zone of the build. */
const dayOf = (date: string) => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/**
 * A month in words, `November 2026`, as a heading: with a capital letter in scripts that have them.
 *
 * @param month `2026-11`
 * @param language BCP 47 tag
 */
export function formatMonth(month: string, language: string): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const formatted = new Intl.DateTimeFormat(language, options).format(dayOf(`${month}-01`));
  return formatted.replace(/^\p{Ll}/u, letter => letter.toLocaleUpperCase(language));
}

/**
 * A day within its year, `23 November`.
 *
 * @param date ISO 8601
 * @param language BCP 47 tag
 */
export function formatDay(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(dayOf(date));
}

/**
 * A whole date, `23 November 2026`.
 *
 * @param date ISO 8601
 * @param language BCP 47 tag
 */
export function formatDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(dayOf(date));
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
