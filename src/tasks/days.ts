/** A span of days, both included, as `2026-01-31`. */
export interface Days {
  first: string;
  last: string;
}

/** A day in the years that Zim can write; undefined if there is no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? written(date) : undefined;
}

/** A month, counted from 1. */
export function monthOf(year: number, month: number): Days | undefined {
  const first = dayOf(year, month, 1);
  const last = [31, 30, 29, 28].map(day => dayOf(year, month, day)).find(day => day !== undefined);
  return first && last ? { first, last } : undefined;
}

/**
 * A week by its number in the year, as in ISO 8601.
 *
 * @param fromSunday whether weeks begin on the Sunday before that of ISO 8601, as Zim has it in such countries
 */
export function weekOf(year: number, week: number, fromSunday: boolean): Days | undefined {
  const newYear = new Date(0);
  newYear.setUTCFullYear(year, 0, 1);
  const weekday = newYear.getUTCDay() || 7;
  // New Year's Day from Friday to Sunday is in the last week of the year before.
  const offset = (weekday > 4 ? week : week - 1) * 7 - (fromSunday ? weekday : weekday - 1);
  const first = written(plusDays(newYear, offset));
  const last = written(plusDays(newYear, offset + 6));
  return first && last ? { first, last } : undefined;
}

/** The day a number of days later. */
export function laterBy(day: string, count: number): string | undefined {
  return written(plusDays(new Date(`${day}T00:00:00Z`), count));
}

function plusDays(date: Date, count: number): Date {
  const moved = new Date(date);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved;
}

const written = (date: Date) => {
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
};
