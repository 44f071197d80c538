import type { Line } from '../shared/manifest.ts';
import { fold } from '../shared/terms.ts';
import type { Lists } from './lists.ts';

/** A word of the notebook that is almost the one that was typed. */
export interface NearWord {
  /** As it is mostly written. */
  text: string;
  /** How many letters it is apart. */
  apart: number;
  /** On how many pages it stands, as a logarithm. */
  frequency: number;
}

const BEGINNING = 2;

/** On how many pages a word of the list stands, as a logarithm. */
export const frequencyOf = ({ values }: Pick<Line, 'values'>): number => Number.parseInt(values[0] ?? '0', 36);

/**
 * The words of the notebook that are one letter apart from a word, or two if it has at least five; frequent ones first.
 * They begin or end with the same two letters, or two letters in the midst of a short word have changed places.
 */
export async function nearWords(lists: Lists, word: string): Promise<NearWord[]> {
  const most = word.length < 5 ? 1 : 2;
  const found = new Map<string, NearWord>();
  const look = (lines: Line[], backwards: boolean) => {
    for (const { key, values } of lines) {
      const candidate = backwards ? mirrored(key) : key;
      if (candidate === word || found.has(candidate) || Math.abs(candidate.length - word.length) > most) continue;
      const apart = distance(word, candidate, most);
      if (apart > most) continue;
      found.set(candidate, { text: values[1] ?? candidate, apart, frequency: frequencyOf({ values }) });
    }
  };
  const beginnings = [word.slice(0, BEGINNING), ...(word.length <= 2 * BEGINNING ? turned(word) : [])];
  const [ended, ...begun] = await Promise.all([
    lists.startingWith('endings', mirrored(word).slice(0, BEGINNING)),
    ...beginnings.map(beginning => lists.startingWith('words', beginning)),
  ]);
  look(begun.flat(), false);
  look(ended, true);
  const cost = ({ text, apart, frequency }: NearWord) =>
    3 * apart - Math.min(6, frequency) * 0.4 + (fold(text)[0] === word[0] ? 0 : 0.6);
  return [...found.values()].sort((a, b) => cost(a) - cost(b));
}

/** A word with its second and third letter in each other's place: both ways to look for what was meant would miss it. */
function turned(word: string): string[] {
  const [one = '', two, three, ...rest] = word;
  return two && three && two !== three ? [one + three + two + rest.join('')] : [];
}

const mirrored = (word: string) => [...word].reverse().join('');

/**
 * How many letters two words are apart: put in, left out, another, or two that changed places (Damerau and Levenshtein).
 *
 * @param most beyond this the exact number does not matter
 */
export function distance(one: string, other: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length] ?? most + 1;
}
