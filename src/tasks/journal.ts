import { type Days, dayOf, monthOf, weekOf } from './days.ts';

/**
 * The days that a page of Zim's journal is about, by its name: `Journal:2026:03:16`, `Journal:2026:Week 12`,
 * `Journal:2026:03` or `Journal:2026`, in any section.
 *
 * @returns undefined for any other page
 */
export function journalDays(name: string, fromSunday: boolean): Days | undefined {
  const [year = '', month, day] =
    /(?<![^:])\d{4}(?::(?:Week \d{2}|\d{1,2}(?::\d{2})?))?$/.exec(name)?.[0].split(':') ?? [];
  if (!year) return undefined;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (month.startsWith('Week ')) return weekOf(Number(year), Number(month.slice(5)), fromSunday);
  if (day === undefined) return monthOf(Number(year), Number(month));
  const date = dayOf(Number(year), Number(month), Number(day));
  return date ? { first: date, last: date } : undefined;
}
