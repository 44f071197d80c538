/** The day as it was where it was written, whatever the time is where the site is built. */
const dayOf = (date: string) => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/**
 * A month in words, `November 2026`.
 *
 * @param month `2026-11`
 * @param language BCP 47 tag
 */
export function formatMonth(month: string, language: string): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, options).format(dayOf(`${month}-01`));
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
