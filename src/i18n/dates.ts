/** The day as it was where it was written, whatever the time is where the site is built. */
const dayOf = (date: string) => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/**
 * A month in words, `November 2026`, as a heading: with a capital letter where the language has them.
 *
 * @param month `2026-11`
 * @param language BCP 47 tag
 */
export function formatMonth(month: string, language: string): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const words = new Intl.DateTimeFormat(language, options).format(dayOf(`${month}-01`));
  return words.replace(/^\p{Ll}/u, letter => letter.toLocaleUpperCase(language));
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
 * A moment as machines exchange it, `2026-11-23T10:00:00+01:00` (RFC 3339).
 *
 * @param date ISO 8601; without an offset it is the time of the machine that builds the site, as a file's is
 * @returns nothing for what is no date
 */
export function momentOf(date: string | undefined): string | undefined {
  if (!date || Number.isNaN(Date.parse(date))) return undefined;
  if (/T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(date)) return date;
  return new Date(date).toISOString().replace('.000Z', 'Z');
}
