import { parseQuery, type Query, replaceWord } from '../shared/query.ts';
import { fold } from '../shared/terms.ts';
import { frequencyOf, type SimilarWord, similarWords } from './fuzzy.ts';
import type { Lists } from './lists.ts';
import { nameBoosts } from './names.ts';
import type { Index } from './pagefind.ts';
import { wordsOf } from './unknown-words.ts';

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

/** Queries with typos corrected. */
interface Corrections {
  queries: string[];
  /** Whether to answer the first of them that finds a page, rather than the words of the query that are known. */
  confident: boolean;
}

/**
 * Replaces the unknown words of a query by the most similar words of the notebook, or joins what a hyphen parts. A short word
 * may well be right, and just not be in the notebook: beside others, it is replaced only by one that stands beside them.
 */
export async function correctUnknown(
  index: Index,
  lists: Lists,
  text: string,
  query: Query,
  unknown: string[],
): Promise<Corrections> {
  const joined = await joinedWords(lists, text);
  if (joined) return { queries: [joined], confident: true };
  const words = query.terms.flatMap(({ words }) => words);
  const onlyUnknown = wordsOf(query).length === unknown.length;
  // Nobody misspells a word of the subject as `the`.
  const functionWords = new Set((await lists.manifest).functionWords);
  let queries = [text];
  let confident = true;
  for (const word of unknown) {
    const all = await similarWords(lists, word);
    let similar = all.filter(({ text }) => !functionWords.has(fold(text))).slice(0, MAX_SUGGESTIONS);
    if (word.length < LONG_WORD && !onlyUnknown) {
      const beside = await Promise.all(
        similar.map(async ({ text, distance }) => distance === 1 && standsBeside(index, words, word, fold(text))),
      );
      similar = similar.filter((_, index) => beside[index]);
    }
    if (similar.length === 0) {
      confident = false;
      continue;
    }
    queries = queries
      .flatMap(query => similar.map(({ text: replacement }) => replaceWord(query, word, replacement)))
      .slice(0, MAX_SUGGESTIONS);
  }
  const changed = queries.filter(query => query !== text);
  return { queries: await sortByName(lists, changed), confident: confident || onlyUnknown };
}

/** Sorts queries of several words by how well they match the name of a page: the other words show which one was meant. */
async function sortByName(lists: Lists, queries: string[]): Promise<string[]> {
  const parsed = queries.map(parseQuery);
  if (queries.length < 2 || parsed.some(query => wordsOf(query).length < 2)) return queries;
  const boosts = await Promise.all(parsed.map(async query => (await nameBoosts(lists, query)).boosts.values()));
  const ranked = queries.map((query, index) => ({ query, boost: Math.max(0, ...(boosts[index] ?? [])) }));
  return ranked.sort((a, b) => b.boost - a.boost).map(({ query }) => query);
}

/**
 * Suggests other words for those of a query that the notebook knows: what a hyphen parts, joined; or a frequent word for
 * a rare one, at an edit distance of 1. The rare one is on few pages, or only the beginning of other words, and the frequent
 * one stands beside the same neighbour on at least as many pages.
 */
export async function suggestFrequent(index: Index, lists: Lists, text: string, query: Query): Promise<string[]> {
  const joined = await joinedWords(lists, text);
  if (joined) return [joined];
  const common = await lists.common();
  const words = query.terms.flatMap(({ words }) => words);
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
    const isMeant = (similar: SimilarWord) =>
      similar.distance === 1 && similar.frequency >= least && !fold(similar.text).startsWith(word);
    for (const similar of (await similarWords(lists, word)).filter(isMeant).slice(0, MAX_SUGGESTIONS)) {
      if (!(await standsBeside(index, words, word, fold(similar.text)))) continue;
      queries.push(replaceWord(text, word, similar.text));
      break;
    }
  }
  return queries.slice(0, MAX_SUGGESTIONS);
}

/** Whether another word stands beside the same neighbours as the one that was typed. A query of one word has none. */
async function standsBeside(index: Index, words: string[], typed: string, other: string): Promise<boolean> {
  const at = words.indexOf(typed);
  const neighbours = [words[at - 1], words[at + 1]].filter(word => word !== undefined);
  if (neighbours.length === 0) return true;
  const pagesWith = async (word: string) => {
    const found = await Promise.all(neighbours.map(neighbour => pagesWithNeighbours(index, word, neighbour)));
    return Math.max(...found);
  };
  const [own, others] = await Promise.all([pagesWith(typed), pagesWith(other)]);
  return others > 0 && others >= own;
}

/** Words that may stand between two neighbours, such as `of the`, and one more for the second of them. */
const MAX_DISTANCE = 3;

/** The number of pages on which two words stand beside each other. */
async function pagesWithNeighbours(index: Index, word: string, other: string): Promise<number> {
  const [positions, others] = await Promise.all([index.positions(word), index.positions(other)]);
  const areClose = (some: number[], rest: number[] = []) =>
    some.some(one => rest.some(another => Math.abs(one - another) <= MAX_DISTANCE));
  return [...positions].filter(([page, some]) => areClose(some, others.get(page))).length;
}

/** The query with words that a hyphen joins written as one, if the notebook has that word: `email` for `e-mail`. */
async function joinedWords(lists: Lists, text: string): Promise<string | undefined> {
  for (const [hyphenated] of text.matchAll(/(?<![\p{L}\p{N}‐–-])[\p{L}\p{N}]+(?:[‐–-][\p{L}\p{N}]+)+/gu)) {
    const joined = hyphenated.replace(/[-‐–]/g, '');
    const found = await lists.startingWith('words', fold(joined), 1);
    if (found.some(({ key }) => key === fold(joined))) return text.replace(hyphenated, joined);
  }
  return undefined;
}
