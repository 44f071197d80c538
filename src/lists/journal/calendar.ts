import { firstDayOfWeek } from '../../i18n/index.ts';

/** A day of a calendar: its number in the month; nothing in the cells before the first day and after the last one. */
export type CalendarDay = number | undefined;

/**
 * The weeks of a month.
 *
 * @param month `2024-11`
 * @param language BCP 47 tag, which says on what day weeks begin
 */
export function weeksOf(month: string, language: string): CalendarDay[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 7 - (firstDayOfWeek(language) % 7)) % 7;
  const cells = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, index) => {
    const day = index - before + 1;
    return day >= 1 && day <= length ? day : undefined;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Letters that fit into a column of a calendar. Short names are longer in some languages, such as Arabic and Vietnamese. */
const MAX_LETTERS = 4;

/** The days of the week in their order, in words: short ones to show, and long ones for screen readers. */
export function weekdays(language: string): { short: string; long: string }[] {
  const first = firstDayOfWeek(language);
  // The first of January 2024 was a Monday.
  const days = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2024, 0, first + index)));
  const names = (weekday: 'narrow' | 'short' | 'long') =>
    days.map(day => day.toLocaleDateString(language, { weekday, timeZone: 'UTC' }));
  const [narrow, short, long] = [names('narrow'), names('short'), names('long')];
  const shown = short.some(name => name.length > MAX_LETTERS) ? narrow : short;
  return long.map((name, index) => ({ short: shown[index] ?? '', long: name }));
}
