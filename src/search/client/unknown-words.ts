import type { Query } from '../shared/query.ts';
import type { Lists } from './lists.ts';
import type { Index } from './pagefind.ts';

/** The words of a query that are long enough to be misspelt. */
export const wordsOf = ({ terms, phrases }: Query): string[] => [
  ...new Set([...terms, ...phrases].flatMap(({ words }) => words).filter(({ length }) => length > 2)),
];

/**
 * The words of a query that are neither in the notebook nor the beginning of a word in it. For these, Pagefind would
 * return words that have only their first few letters in common.
 *
 * @param onDoubt is called for each word that the notebook does not have, before it is known whether another begins with it;
 * `isMissing` says that none does, nor with its first letters
 */
export async function unknownWords(
  index: Index,
  lists: Lists,
  query: Query,
  onDoubt = (_word: string, _isMissing: boolean) => {},
): Promise<string[]> {
  const common = await lists.common();
  const words = wordsOf(query).filter(word => !common.has(word));
  const known = await Promise.all(
    words.map(async word => {
      if ((await index.sequence([word])).size > 0) return true;
      const isMissing = (await index.words([word])).size === 0;
      onDoubt(word, isMissing);
      // Two words of a name, typed as one.
      if (words.length === 1 && (await lists.startingWith('names', word, 1)).length > 0) return true;
      return !isMissing && isKnown(index, lists, word);
    }),
  );
  return words.filter((_, index) => !known[index]);
}

/** Whether a word is in the notebook, or is the beginning of a word in it. */
export async function isKnown(index: Index, lists: Lists, word: string): Promise<boolean> {
  if ((await index.sequence([word])).size > 0) return true;
  // Numbers are not in the vocabulary.
  if (/\d/.test(word)) return (await index.words([word])).size > 0;
  return (await lists.startingWith('words', word)).length > 0;
}
