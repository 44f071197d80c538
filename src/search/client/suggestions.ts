import { parseQuery, type Query, replaceWord } from '../shared/query.ts';
import { fold } from '../shared/terms.ts';
import { frequencyOf, similarWords } from './fuzzy.ts';
import type { Lists } from './lists.ts';
import { nameBoosts } from './names.ts';
import type { Index } from './pagefind.ts';

const MAX_SUGGESTIONS = 3;
/** Letters of a long word. */
const LONG_WORD = 7;
/** A word on more pages than this is no typo. */
const MAX_TYPO_PAGES = 16;
/**
 * Difference between the frequencies of a typo and of the word that was meant: that word is on four times as many pages
 * if the typo is on one or two, on eight times as many if it is on four, and so on.
 */
const MIN_FREQUENCY_RATIO = 2;

const wordsOf = ({ terms, phrases }: Query): string[] => [
  ...new Set([...terms, ...phrases].flatMap(({ words }) => words).filter(({ length }) => length > 2)),
];

/**
 * The words of a query that are neither in the notebook nor the beginning of a word in it. For these, Pagefind would
 * return words that have only their first few letters in common.
 */
export async function unknownWords(index: Index, lists: Lists, query: Query): Promise<string[]> {
  const common = await lists.common();
  const words = wordsOf(query).filter(word => !common.has(word));
  const known = await Promise.all(
    words.map(async word => {
      if ((await index.sequence([word])).size > 0) return true;
      // Two words of a name, typed as one.
      if (words.length === 1 && (await lists.startingWith('names', word, 1)).length > 0) return true;
      // Numbers are not in the vocabulary.
      if (/\d/.test(word)) return (await index.words([word])).size > 0;
      return (await lists.startingWith('words', word)).length > 0;
    }),
  );
  return words.filter((_, index) => !known[index]);
}

/** Queries with typos corrected. */
interface Corrections {
  queries: string[];
  /** Whether to answer the first of them that finds a page, rather than the words of the query that are known. */
  confident: boolean;
}

/** Replaces the unknown words of a query by the most similar words of the notebook. */
export async function correctUnknown(lists: Lists, text: string, unknown: string[]): Promise<Corrections> {
  let queries = [text];
  let confident = true;
  for (const word of unknown) {
    const similar = (await similarWords(lists, word)).slice(0, MAX_SUGGESTIONS);
    if (similar.length === 0) continue;
    // Two different letters are few in a long word. A short word may well be right, and just not be in the notebook.
    if (similar.every(({ distance }) => distance > 1) && word.length < LONG_WORD) confident = false;
    queries = queries
      .flatMap(query => similar.map(({ text: replacement }) => replaceWord(query, word, replacement)))
      .slice(0, MAX_SUGGESTIONS);
  }
  const onlyUnknown = wordsOf(parseQuery(text)).length === unknown.length;
  return { queries: queries.filter(query => query !== text), confident: confident || onlyUnknown };
}

/** Sorts queries of several words by how well they match the name of a page: the other words show which one was meant. */
export async function sortByName(lists: Lists, queries: string[]): Promise<string[]> {
  const parsed = queries.map(parseQuery);
  if (queries.length < 2 || parsed.some(query => wordsOf(query).length < 2)) return queries;
  const boosts = await Promise.all(parsed.map(async query => (await nameBoosts(lists, query)).boosts.values()));
  const ranked = queries.map((query, index) => ({ query, boost: Math.max(0, ...(boosts[index] ?? [])) }));
  return ranked.sort((a, b) => b.boost - a.boost).map(({ query }) => query);
}

/**
 * Suggests a frequent word for a rare one: one at an edit distance of 1 that is on many more pages, where the word of the
 * query is on few or is only the beginning of other words.
 */
export async function suggestFrequent(index: Index, lists: Lists, text: string, query: Query): Promise<string[]> {
  const common = await lists.common();
  const queries: string[] = [];
  for (const word of wordsOf(query)) {
    if (word.length < 4 || common.has(word)) continue;
    const pages = (await index.sequence([word])).size;
    if (pages > MAX_TYPO_PAGES) continue;
    const continuations = (await lists.startingWith('words', word)).map(frequencyOf);
    const least =
      pages > 0
        ? MIN_FREQUENCY_RATIO + Math.log2(pages) + Math.max(0, Math.log2(pages) - 1)
        : Math.max(0, ...continuations) + 1;
    const meant = (await similarWords(lists, word)).find(
      similar => similar.distance === 1 && similar.frequency >= least && !fold(similar.text).startsWith(word),
    );
    if (meant) queries.push(replaceWord(text, word, meant.text));
  }
  return queries.slice(0, MAX_SUGGESTIONS);
}

/** The query with words that a hyphen joins written as one, if the notebook has that word: `email` for `e-mail`. */
export async function joinedWords(lists: Lists, text: string): Promise<string | undefined> {
  for (const [hyphenated] of text.matchAll(/[\p{L}\p{N}‐–-]+/gu)) {
    const joined = hyphenated.replace(/[-‐–]/g, '');
    if (joined === hyphenated || joined === '') continue;
    const found = await lists.startingWith('words', fold(joined), 1);
    if (found.some(({ key }) => key === fold(joined))) return text.replace(hyphenated, joined);
  }
  return undefined;
}
