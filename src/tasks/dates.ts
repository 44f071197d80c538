import { wordCharacters } from '../zim/index.ts';
import { type Days, dayOf, laterBy, monthOf, weekOf } from './days.ts';

/** A day, a month, a week, or a day of a week: `2026-03-16`, `2026-03`, `2026W12`, `26-W12-1`, `Wk2612.1`. */
const date = [
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{4}-\d{2}`,
  String.raw`(?:\d{2}|\d{4})-?[Ww][Kk]?\d{2}(?:-\d)?`,
  String.raw`[Ww][Kk]?(?:\d{2}|\d{4})\d{2}(?:[.-]\d)?`,
].join('|');

/** When a task begins, `> 2026-03`, and when it is due, `< 2026W12`. */
const marks = new RegExp(`([<>]) ?(${date})(?![${wordCharacters}-])`, 'gu');

/** The form of older versions of Zim, `[d: 16-3-2026]`: up to the last bracket of the line. Of several marks, the last counts. */
function bracketOf(text: string): { from: number; to: number } | undefined {
  const from = text.indexOf('[d:');
  const to = text.lastIndexOf(']');
  return from >= 0 && to > from + '[d:'.length ? { from, to: to + 1 } : undefined;
}

/** The marks of a line, and the text without them. */
interface Marks {
  text: string;
  start?: string;
  due?: string;
}

/**
 * Finds the dates of a task.
 *
 * @param fromSunday whether weeks begin on Sunday
 */
export function dateMarks(text: string, fromSunday: boolean): Marks {
  const plain = withAsciiDigits(text);
  const bracket = bracketOf(plain);
  const found: Marks = { text: '' };
  let done = 0;
  const cut = (from: number, to: number) => {
    found.text += text.slice(done, from);
    done = to;
  };
  const takeBracket = () => {
    if (!bracket || done > bracket.from) return;
    const due = bracketDate(plain.slice(bracket.from + '[d:'.length, bracket.to - 1));
    if (due) found.due = due;
    cut(bracket.from, bracket.to);
  };
  for (const { 0: whole, 1: sign, 2: written = '', index } of plain.matchAll(marks)) {
    if (bracket && index > bracket.from) {
      takeBracket();
      if (index < bracket.to) continue;
    }
    const days = parseDate(written, fromSunday);
    if (days && sign === '>') found.start = days.first;
    else if (days) found.due = days.last;
    cut(index, index + whole.length);
  }
  takeBracket();
  found.text += text.slice(done);
  return found;
}

/** The days that a date in one of the forms of `date` names; undefined if there are none. */
export function parseDate(written: string, fromSunday: boolean): Days | undefined {
  const text = written.toUpperCase().replaceAll('-', '').trim();
  const digits = text.replace(/WK?|\./g, '');
  if (!/^\d{4,8}$/.test(digits)) return undefined;
  if (!text.includes('W')) {
    const [year, month] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6))];
    if (digits.length === 6) return monthOf(year, month);
    return digits.length === 8 ? oneDay(dayOf(year, month, Number(digits.slice(6)))) : undefined;
  }
  // The year has two digits or four, the week two, the day of the week one or none.
  const short = digits.length < 6;
  if (digits.length > 7) return undefined;
  const year = short ? 2000 + Number(digits.slice(0, 2)) : Number(digits.slice(0, 4));
  const rest = digits.slice(short ? 2 : 4);
  const week = weekOf(year, Number(rest.slice(0, 2)), fromSunday);
  return rest.length === 2 ? week : week && oneDay(dayOfWeek(week.first, Number(rest[2]), fromSunday));
}

/** A day of a week by its number: 1 is Monday, 0 the Sunday before it and 7 the Sunday after it. */
const dayOfWeek = (first: string, number: number, fromSunday: boolean) =>
  number <= 7 ? laterBy(first, fromSunday ? number : number - 1) : undefined;

const oneDay = (day: string | undefined) => (day ? { first: day, last: day } : undefined);

/** The date in a bracket: the day first or the year first, with any sign between; without a year, `--03-16`. */
function bracketDate(text: string): string | undefined {
  const found = /(\d{1,4})\D(\d{1,2})(?:\D(\d{1,4}))?/.exec(text);
  if (!found) return undefined;
  const [, one = '', month = '', other] = found;
  if (one.length === 4) return other && dayOf(wholeYear(one), Number(month), Number(other));
  // Not in a leap year: whether there is a 29 February is not known yet.
  if (other === undefined) return dayOf(2001, Number(month), Number(one))?.replace('2001', '-');
  return dayOf(wholeYear(other), Number(month), Number(one));
}

const wholeYear = (digits: string) => Number(digits) + (Number(digits) < 50 ? 2000 : Number(digits) < 1000 ? 1900 : 0);

const otherDigit = /[^\P{Nd}0-9]/gu;
const anyDigit = /^\p{Nd}$/u;

/** The digits of all scripts as those of ASCII, as many characters as before; Unicode has them in rows of ten. */
function withAsciiDigits(text: string): string {
  return text.replace(otherDigit, digit => {
    // A digit of two characters would move what follows.
    if (digit.length > 1) return digit;
    const code = digit.charCodeAt(0);
    let first = code;
    while (anyDigit.test(String.fromCharCode(first - 1))) first--;
    return String((code - first) % 10);
  });
}
