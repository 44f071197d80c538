import { parseQuery, type Query, replaceWord } from '../shared/query.ts';
import { fold } from '../shared/terms.ts';
import { frequencyOf, nearWords } from './fuzzy.ts';
import type { Lists } from './lists.ts';
import { nameGains } from './names.ts';
import type { Index } from './pagefind.ts';

const MOST = 3;
/** Letters of a long word. */
const LONG = 7;
/** A word on no more pages than this may be a slip that others made as well. */
const RARE = 16;
/**
 * What is offered instead of it stands on so many times the pages, as a logarithm: four times where the word is on one or
 * two of them, eight times where on four, and so on.
 */
const MORE = 2;

const wordsOf = ({ terms, phrases }: Query): string[] => [
  ...new Set([...terms, ...phrases].flatMap(({ words }) => words).filter(({ length }) => length > 2)),
];

/**
 * The words of a query that the notebook does not have, nor any that begins so. Pagefind itself would take those for
 * words that begin with the same few letters.
 */
export async function unknownWords(index: Index, lists: Lists, query: Query): Promise<string[]> {
  const common = await lists.common();
  const words = wordsOf(query).filter(word => !common.has(word));
  const known = await Promise.all(
    words.map(async word => {
      if ((await index.sequence([word])).size > 0) return true;
      // Two words of a name may have been typed as one.
      if (words.length === 1 && (await lists.startingWith('names', word, 1)).length > 0) return true;
      // Numbers are not in the vocabulary.
      if (/\d/.test(word)) return (await index.words([word])).size > 0;
      return (await lists.startingWith('words', word)).length > 0;
    }),
  );
  return words.filter((_, place) => !known[place]);
}

/** Queries that may have been meant. */
interface Meant {
  queries: string[];
  /** Is a slip so likely that they are better answered than the other words of what was typed? */
  sure: boolean;
}

/** Queries with the nearest words that the notebook has in the place of those that it has not. */
export async function withNearWords(lists: Lists, text: string, unknown: string[]): Promise<Meant> {
  let queries = [text];
  let sure = true;
  for (const word of unknown) {
    const near = (await nearWords(lists, word)).slice(0, MOST);
    if (near.length === 0) continue;
    // Two letters are little of a long word. Of a short one they are so much that it may be right, but not in the notebook.
    if (near.every(({ apart }) => apart > 1) && word.length < LONG) sure = false;
    queries = queries.flatMap(query => near.map(({ text: other }) => replaceWord(query, word, other))).slice(0, MOST);
  }
  const alone = wordsOf(parseQuery(text)).length === unknown.length;
  return { queries: queries.filter(query => query !== text), sure: sure || alone };
}

/** Of queries of several words, those that a page is called before others: the words beside a slip tell what it was meant to be. */
export async function likeliestFirst(lists: Lists, queries: string[]): Promise<string[]> {
  const parsed = queries.map(parseQuery);
  if (queries.length < 2 || parsed.some(query => wordsOf(query).length < 2)) return queries;
  const gains = await Promise.all(parsed.map(async query => (await nameGains(lists, query)).gains.values()));
  const ranked = queries.map((query, place) => ({ query, gain: Math.max(0, ...(gains[place] ?? [])) }));
  return ranked.sort((a, b) => b.gain - a.gain).map(({ query }) => query);
}

/**
 * As {@link withNearWords}, for words that the notebook has on a page or two, or only as the beginning of others, while one that is a
 * letter apart stands on many more.
 */
export async function withFrequentWords(index: Index, lists: Lists, text: string, query: Query): Promise<string[]> {
  const common = await lists.common();
  const queries: string[] = [];
  for (const word of wordsOf(query)) {
    if (word.length < 4 || common.has(word)) continue;
    const pages = (await index.sequence([word])).size;
    if (pages > RARE) continue;
    const begun = (await lists.startingWith('words', word)).map(frequencyOf);
    const least = pages > 0 ? MORE + Math.log2(pages) + Math.max(0, Math.log2(pages) - 1) : Math.max(0, ...begun) + 1;
    const near = await nearWords(lists, word);
    const meant = near.find(
      ({ text: other, apart, frequency }) => apart === 1 && frequency >= least && !fold(other).startsWith(word),
    );
    if (meant) queries.push(replaceWord(text, word, meant.text));
  }
  return queries.slice(0, MOST);
}
