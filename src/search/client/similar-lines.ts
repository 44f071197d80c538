import type { ListLine } from '../shared/manifest.ts';
import type { Lists } from './lists.ts';

/** Letters at the beginning or at the end that a similar word has in common with the word that was typed. */
const COMMON_LETTERS = 2;

/**
 * The lines of the lists of words and of endings that may be similar to a word: that begin or end with the same two letters,
 * or have two letters in the middle of a short word swapped.
 */
export async function linesLike(lists: Lists, word: string): Promise<Record<'words' | 'endings', ListLine[]>> {
  const beginnings = [word.slice(0, COMMON_LETTERS), ...(word.length <= 2 * COMMON_LETTERS ? swapMiddle(word) : [])];
  const [endings, ...words] = await Promise.all([
    lists.startingWith('endings', reverse(word).slice(0, COMMON_LETTERS)),
    ...beginnings.map(beginning => lists.startingWith('words', beginning)),
  ]);
  return { words: words.flat(), endings };
}

/** The word with its second and third letter swapped, which neither its beginning nor its ending would find. */
function swapMiddle(word: string): string[] {
  const [first = '', second, third, ...rest] = word;
  return second && third && second !== third ? [first + third + second + rest.join('')] : [];
}

/** Keys in the list of endings are the words from their last letter to their first. */
export const reverse = (word: string): string => [...word].reverse().join('');
