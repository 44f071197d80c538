import type { Query, Term } from '../shared/query.ts';
import { fold, pairs } from '../shared/terms.ts';

/** A place in a text where something that is looked for stands: offsets in the text itself. */
export interface Match {
  start: number;
  end: number;
  /** Which of the needles it is. */
  needle: number;
  /** 1 where it is a whole word, less where it is a part of one. */
  weight: number;
}

/** What is looked for in a text, folded. */
export interface Needle {
  text: string;
  /** Must it begin where a word begins? Symbols and scripts without spaces need not. */
  word: boolean;
  /** Does it stand in the text as it is? Then no part of it is looked for, nor another ending. */
  whole?: boolean;
}

/** A text folded letter by letter, so that places in the one are places in the other. */
export interface FoldedText {
  text: string;
  folded: string;
  /** For each unit of `folded`, where in `text` it comes from. */
  places: number[];
}

/** Folds a text, see {@link FoldedText}. */
export function foldText(text: string): FoldedText {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of text) {
    const plain = letter <= '\u007f' ? letter.toLowerCase() : fold(letter);
    for (let unit = 0; unit < plain.length; unit++) places.push(at);
    folded += plain;
    at += letter.length;
  }
  places.push(at);
  return { text, folded, places };
}

/** The needles of a query. */
export function needlesOf({ terms, phrases }: Query): Needle[] {
  const found = new Map<string, Needle>();
  const add = (text: string, word: boolean) => {
    if (text && !found.has(text)) found.set(text, { text, word });
  };
  for (const { words, runs, symbol } of [...terms, ...phrases]) {
    if (symbol && symbol !== words.join('')) add(symbol, false);
    for (const run of runs) add(run, false);
    for (const word of words) if (!symbol || word.length > 1 || words.length > 1) add(word, true);
  }
  return [...found.values()];
}

/** Needles for the parts of a text: each is told whether it stands anywhere in the text, see {@link Needle.whole}. */
export function needlesIn(text: FoldedText, needles: Needle[]): Needle[] {
  return needles.map((needle, number) => ({
    ...needle,
    whole: !scan(text, needle.text, needle.word, number).next().done,
  }));
}

/** Where needles stand in a text, in order; of matches that overlap only the first and longest. */
export function findMatches(text: FoldedText, needles: Needle[]): Match[] {
  const found = needles.flatMap((needle, number) => occurrences(text, needle, number));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter(match => {
    if (match.start < end) return false;
    end = match.end;
    return true;
  });
}

const LETTER = /[\p{L}\p{N}]/u;
/** Endings that may differ: at most so many letters. */
const ENDING = 3;

function occurrences(text: FoldedText, needle: Needle, number: number): Match[] {
  const found = [...scan(text, needle.text, needle.word, number)];
  if (found.length > 0 || needle.whole) return found;
  if (!needle.word) return pairs(needle.text).flatMap(pair => [...scan(text, pair, false, number)]);
  // Another ending, as stemming finds it: `running` where `runs` stands.
  const cut = needle.text.slice(0, Math.max(4, needle.text.length - ENDING));
  if (cut.length >= needle.text.length) return [];
  const stem = cut.replace(/(.)\1$/, '$1');
  return [...scan(text, stem, true, number)]
    .filter(({ start, end }) => end - start <= needle.text.length + ENDING)
    .map(match => ({ ...match, weight: 0.5 }));
}

function* scan({ text, folded, places }: FoldedText, needle: string, word: boolean, number: number): Generator<Match> {
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
    const start = places[at] ?? 0;
    if (word && !beginsWord(text, start)) continue;
    let last = at + needle.length;
    const whole = !LETTER.test(folded[last] ?? ' ') && !LETTER.test(text[start - 1] ?? ' ');
    if (word) while (LETTER.test(folded[last] ?? ' ') && !isUpper(text[places[last] ?? 0])) last++;
    yield { start, end: places[last] ?? text.length, needle: number, weight: whole || !word ? 1 : 0.6 };
  }
}

const isUpper = (letter: string | undefined) => letter !== undefined && /\p{Lu}/u.test(letter);

/** Does a word begin here, or a part of an identifier: after what is no letter, at a capital, at a digit? */
function beginsWord(text: string, at: number): boolean {
  const before = text[at - 1];
  const letter = text[at] ?? '';
  if (before === undefined || !LETTER.test(before)) return true;
  if (isUpper(letter) && (!isUpper(before) || /\p{Ll}/u.test(text[at + 1] ?? ''))) return true;
  return /\p{N}/u.test(letter) !== /\p{N}/u.test(before);
}

/** The text of a query as it would stand in a text, for phrases that nobody put into quotation marks. */
export const literal = ({ terms, phrases }: { terms: Term[]; phrases: Term[] }): string =>
  fold([...terms, ...phrases].map(({ text }) => text).join(' ')).replace(/\s+/g, ' ');
