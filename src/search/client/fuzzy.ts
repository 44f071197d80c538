import { editDistance } from '../../text/edit-distance.ts';
import type { ListLine } from '../shared/manifest.ts';
import { fold } from '../shared/terms.ts';
import type { Lists } from './lists.ts';

/** A word of the notebook that is similar to the word that was typed. */
export interface SimilarWord {
  /** In its most frequent spelling. */
  text: string;
  distance: number;
  /** Binary logarithm of the number of its pages. */
  frequency: number;
}

/** Letters at the beginning or at the end that a similar word has in common with the word that was typed. */
const COMMON_LETTERS = 2;

/** The {@link SimilarWord.frequency} of an entry in the list of words. */
export const frequencyOf = ({ values }: Pick<ListLine, 'values'>): number => Number.parseInt(values[0] ?? '0', 36);

/**
 * The words of the notebook at an edit distance of 1 from a word, or of 2 if it has at least five letters; best first.
 * They begin or end with the same two letters, or have two letters in the middle of a short word swapped.
 */
export async function similarWords(lists: Lists, word: string): Promise<SimilarWord[]> {
  const maxDistance = word.length < 5 ? 1 : 2;
  const similar = new Map<string, SimilarWord>();
  const compare = (candidate: string, { values }: ListLine) => {
    if (candidate === word || similar.has(candidate)) return;
    if (Math.abs(candidate.length - word.length) > maxDistance) return;
    const distance = editDistance(word, candidate, maxDistance);
    if (distance > maxDistance) return;
    similar.set(candidate, { text: values[1] ?? candidate, distance, frequency: frequencyOf({ values }) });
  };
  const beginnings = [word.slice(0, COMMON_LETTERS), ...(word.length <= 2 * COMMON_LETTERS ? swapMiddle(word) : [])];
  const [sameEnding, ...sameBeginning] = await Promise.all([
    lists.startingWith('endings', reverse(word).slice(0, COMMON_LETTERS)),
    ...beginnings.map(beginning => lists.startingWith('words', beginning)),
  ]);
  for (const entry of sameBeginning.flat()) compare(entry.key, entry);
  for (const entry of sameEnding) compare(reverse(entry.key), entry);
  const cost = ({ text, distance, frequency }: SimilarWord) =>
    3 * distance - Math.min(6, frequency) * 0.4 + (fold(text)[0] === word[0] ? 0 : 0.6);
  return [...similar.values()].sort((a, b) => cost(a) - cost(b));
}

/** The word with its second and third letter swapped, which neither its beginning nor its ending would find. */
function swapMiddle(word: string): string[] {
  const [first = '', second, third, ...rest] = word;
  return second && third && second !== third ? [first + third + second + rest.join('')] : [];
}

const reverse = (word: string) => [...word].reverse().join('');
