import type { Query } from '../shared/query.ts';
import { bigrams, fold, isUnspaced } from '../shared/terms.ts';

/** An occurrence of a pattern in a text. Offsets are UTF-16 code units of the original text. */
export interface Match {
  start: number;
  end: number;
  /** Index of the pattern. */
  pattern: number;
  /** 1 for a whole word, less for a part of one, for another ending, and for a related word. */
  weight: number;
  /** Whether it is a word that only means nearly the same. */
  isRelated?: boolean;
}

/** Text to look for, folded. */
export interface TermPattern {
  text: string;
  /** Whether it matches only at the beginning of a word, unlike symbols and unspaced scripts. */
  isWord: boolean;
  /** The identifier that it is a part of. */
  partOf?: string;
  /** Words that stand for it where a text does not have it. */
  related?: string[];
  /** Whether the text contains it unchanged; then neither parts of it nor other endings match. */
  isPresent?: boolean;
}

/** A folded text, with the origin of each character. */
export interface FoldedText {
  text: string;
  folded: string;
  /** For each code unit of `folded`, its offset in `text`; then the length of `text`. More may follow. */
  offsets: readonly number[];
}

/** The offsets of every text of which each letter stays one. */
const sameOffsets: number[] = [];

/** Folds a text: letter by letter, if one may become several, or none. */
export function foldText(text: string): FoldedText {
  if (/^\p{ASCII}*$/u.test(text)) {
    while (sameOffsets.length <= text.length) sameOffsets.push(sameOffsets.length);
    return { text, folded: text.toLowerCase(), offsets: sameOffsets };
  }
  const offsets: number[] = [];
  let folded = '';
  let offset = 0;
  for (const letter of text) {
    const plain = letter <= '\u007f' ? letter.toLowerCase() : fold(letter);
    for (let unit = 0; unit < plain.length; unit++) offsets.push(offset);
    folded += plain;
    offset += letter.length;
  }
  offsets.push(offset);
  return { text, folded, offsets };
}

/** The patterns of a query. */
export function patternsOf({ terms, phrases, related }: Query): TermPattern[] {
  const patterns = new Map<string, TermPattern>();
  const add = (text: string, isWord: boolean, partOf?: string) => {
    if (!text || patterns.has(text)) return;
    const others = isWord ? related?.get(text) : undefined;
    patterns.set(text, { text, isWord, ...(partOf && { partOf }), ...(others && { related: others }) });
  };
  for (const { words, runs, symbol } of [...terms, ...phrases]) {
    if (symbol && symbol !== words.join('')) add(symbol, false);
    for (const run of runs) add(run, false);
    for (const word of words) if (!symbol || word.length > 1 || words.length > 1) add(word, true, symbol);
  }
  return [...patterns.values()];
}

/** Sets {@link TermPattern.isPresent} for a whole text, before its parts are searched. */
export function withPresence(text: FoldedText, patterns: TermPattern[]): TermPattern[] {
  return patterns.map((pattern, index) => ({
    ...pattern,
    isPresent: !occurrencesOf(text, pattern.text, pattern.isWord, index).next().done,
  }));
}

/** Patterns without the parts of identifiers that the text contains whole, given with {@link TermPattern.isPresent}. */
export function withoutParts(patterns: TermPattern[]): TermPattern[] {
  const whole = new Set(patterns.filter(({ isPresent }) => isPresent).map(({ text }) => text));
  return patterns.filter(({ text, partOf }) => partOf === undefined || partOf === text || !whole.has(partOf));
}

/** In UTF-16 code units: how far apart matches are, at most, that are read together. */
const PASSAGE_LENGTH = 120;

/**
 * The first match of the passage that has most of the patterns, and of those the one with most matches.
 *
 * @param matches in order
 */
export function bestPassage<Found extends Pick<Match, 'start' | 'end' | 'pattern'>>(
  matches: readonly Found[],
): Found | undefined {
  let best: Found | undefined;
  let most = 0;
  for (const [index, first] of matches.entries()) {
    const patterns = new Set<number>();
    let count = 0;
    for (let next = index; next < matches.length; next++) {
      const match = matches[next] as Found;
      if (match.end > first.start + PASSAGE_LENGTH) break;
      patterns.add(match.pattern);
      count++;
    }
    const value = patterns.size + count / 100;
    if (value > most) [most, best] = [value, first];
  }
  return best;
}

/** Finds all matches in a text, in order. Of overlapping ones, only the first and longest is returned. */
export function findMatches(text: FoldedText, patterns: TermPattern[]): Match[] {
  const matches = patterns.flatMap((pattern, index) => matchesOf(text, pattern, index));
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return matches.filter(match => {
    if (match.start < end) return false;
    end = match.end;
    return true;
  });
}

const letterOrDigit = /[\p{L}\p{N}]/u;
/** Whether a letter or digit is a part of a word, rather than of a text in a script without spaces. */
const isOfWord = (letter = ' '): boolean => letterOrDigit.test(letter) && !isUnspaced(letter);
/** Letters by which endings may differ. */
const MAX_ENDING_LENGTH = 3;
const WEIGHT_OF_RELATED = 0.3;

function matchesOf(text: FoldedText, { related = [], ...pattern }: TermPattern, index: number): Match[] {
  const own = formsOf(text, pattern, index);
  if (own.length > 0 || pattern.isPresent) return own;
  return related
    .flatMap(other => formsOf(text, { text: other, isWord: true }, index))
    .map(match => ({ ...match, weight: WEIGHT_OF_RELATED, isRelated: true }));
}

function formsOf(text: FoldedText, { text: pattern, isWord, isPresent }: TermPattern, index: number): Match[] {
  const exact = [...occurrencesOf(text, pattern, isWord, index)];
  if (exact.length > 0 || isPresent) return exact;
  if (isUnspaced(pattern))
    return joined(bigrams(pattern).flatMap(pair => [...occurrencesOf(text, pair, false, index)]));
  if (!isWord) return [];
  // Other endings, as a stemmer finds them: `running` matches `runs`.
  const cut = pattern.slice(0, Math.max(4, pattern.length - MAX_ENDING_LENGTH));
  if (cut.length >= pattern.length) return [];
  const stem = cut.replace(/(.)\1$/, '$1');
  return [...occurrencesOf(text, stem, true, index)]
    .filter(({ start, end }) => end - start <= pattern.length + MAX_ENDING_LENGTH)
    .map(match => ({ ...match, weight: 0.5 }));
}

/** Overlapping matches of one pattern as one: the bigrams of a longer piece of it. */
function joined(matches: Match[]): Match[] {
  const pieces: Match[] = [];
  for (const match of matches.sort((a, b) => a.start - b.start)) {
    const before = pieces.at(-1);
    if (before && match.start < before.end) before.end = Math.max(before.end, match.end);
    else pieces.push(match);
  }
  return pieces;
}

function* occurrencesOf(
  { text, folded, offsets }: FoldedText,
  pattern: string,
  isWord: boolean,
  index: number,
): Generator<Match> {
  for (let at = folded.indexOf(pattern); at >= 0; at = folded.indexOf(pattern, at + 1)) {
    const start = offsets[at] ?? 0;
    if (isWord && !isWordStart(text, start)) continue;
    let last = at + pattern.length;
    const isWhole = !isOfWord(folded[last]) && !isOfWord(text[start - 1]);
    if (isWord) while (isOfWord(folded[last]) && !isHump(text, offsets[last] ?? 0)) last++;
    yield { start, end: offsets[last] ?? text.length, pattern: index, weight: isWhole || !isWord ? 1 : 0.6 };
  }
}

const isUpper = (letter: string | undefined) => letter !== undefined && /\p{Lu}/u.test(letter);

/** Whether a capital at an offset begins a part of an identifier: in `fooBar` and `HTTPServer`, not in `PASSWORD`. */
const isHump = (text: string, offset: number): boolean =>
  isUpper(text[offset]) && (!isUpper(text[offset - 1]) || /\p{Ll}/u.test(text[offset + 1] ?? ''));

/** Whether a word, or a part of an identifier, begins at an offset: at a letter after none, at a capital, at a digit. */
function isWordStart(text: string, offset: number): boolean {
  const before = text[offset - 1];
  const letter = text[offset] ?? '';
  if (before === undefined || !isOfWord(before)) return true;
  if (isHump(text, offset)) return true;
  return /\p{N}/u.test(letter) !== /\p{N}/u.test(before);
}

/** The folded text of a query, for finding it word for word even without quotation marks. */
export const literalText = ({ typed, phrases }: Pick<Query, 'typed' | 'phrases'>): string =>
  fold([...typed, ...phrases].map(({ text }) => text).join(' ')).replace(/\s+/g, ' ');
