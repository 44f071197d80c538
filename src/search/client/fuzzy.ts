import { editDistance } from '../../text/edit-distance.ts';
import type { ListLine } from '../shared/manifest.ts';
import { fold } from '../shared/terms.ts';
import type { Lists } from './lists.ts';
import { linesLike, reverse } from './similar-lines.ts';

/** A word of the notebook that is similar to the word that was typed. */
export interface SimilarWord {
  /** In its most frequent spelling. */
  text: string;
  distance: number;
  /** Binary logarithm of the number of its pages. */
  frequency: number;
}

/** The {@link SimilarWord.frequency} of an entry in the list of words. */
export const frequencyOf = ({ values }: Pick<ListLine, 'values'>): number => Number.parseInt(values[0] ?? '0', 36);

/**
 * The words of the notebook at an edit distance of 1 from a word, or of 2 if it has at least five letters; best first.
 * They are among {@link linesLike}.
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
  const { words, endings } = await linesLike(lists, word);
  for (const line of words) compare(line.key, line);
  for (const line of endings) compare(reverse(line.key), line);
  const cost = ({ text, distance, frequency }: SimilarWord) =>
    3 * distance - Math.min(6, frequency) * 0.4 + (fold(text)[0] === word[0] ? 0 : 0.6);
  return [...similar.values()].sort((a, b) => cost(a) - cost(b));
}
