import type { Query } from '../shared/query.ts';
import { patternsOf } from './matches.ts';
import { matchPage } from './page-match.ts';
import type { Index } from './pagefind.ts';
import type { RankedPage } from './ranking.ts';
import { type Result, resultOf } from './result.ts';

/** The results of a search. */
export interface SearchResults {
  /** The query that was answered: a correction if the query itself finds nothing. */
  query: string;
  /** Number of pages. */
  total: number;
  /** How many of them have what the query asks for. Those after them, which have only some of its words, fill the list up. */
  complete: number;
  /** The query without function words: what is highlighted in pages. */
  highlight: string;
  /** Other queries that the reader may have meant, if they were needed to answer. */
  suggestions: string[];
  /** Looks for more {@link suggestions}, when the results are shown. */
  suggest(): Promise<string[]>;
  /**
   * The same results and, after them, pages with only some of the words, if there are few. To be called when the first are
   * shown, as it loads more of the index.
   */
  fillUp(): Promise<SearchResults>;
  /** Ids of all pages, best first. */
  ids: string[];
  /** Loads a range of the results; `to` is exclusive. */
  load(from: number, to: number): Promise<Result[]>;
}

/** What results can have besides the pages that a query finds. */
export type Rest = Pick<SearchResults, 'suggestions' | 'suggest' | 'fillUp'> & {
  /** Pages with only some of the words, best first. */
  others: RankedPage[];
};

/**
 * The results of a search, whose pages are loaded when they are asked for.
 *
 * @param text the query that was answered, as it was typed
 * @param found the pages that have all that the query asks for, best first
 */
export function resultsOf(
  index: Index,
  text: string,
  query: Query,
  found: RankedPage[],
  { others = [], suggestions = [], suggest = async () => [], fillUp }: Partial<Rest>,
): SearchResults {
  const patterns = patternsOf(query);
  const ranked = [...found, ...others];
  const load = (from: number, to: number) =>
    Promise.all(
      ranked.slice(from, to).map(async ({ id, result }) => {
        if (result) return result;
        const page = await index.text(id);
        return resultOf(page, matchPage(page, query, patterns));
      }),
    );
  const results: SearchResults = {
    query: text,
    total: ranked.length,
    complete: found.length,
    highlight: [...query.terms.map(term => term.text), ...query.phrases.map(phrase => `"${phrase.text}"`)].join(' '),
    suggestions,
    suggest,
    fillUp: fillUp ?? (async () => results),
    ids: ranked.map(({ id }) => id),
    load,
  };
  return results;
}
