import { plainText, type Query } from '../shared/query.ts';
import { foldName } from '../shared/terms.ts';
import { allTerms, type Candidate } from './candidates.ts';
import { pagesWith } from './excluded.ts';
import type { Lists } from './lists.ts';
import { patternsOf } from './matches.ts';
import { nameBoosts, titlesWithWord } from './names.ts';
import { filtersOf } from './operators.ts';
import { matchPage } from './page-match.ts';
import type { Index } from './pagefind.ts';
import { type Result, resultOf } from './result.ts';
import { closeTogether } from './window.ts';

/** Number of best pages whose texts are loaded to sort them. */
const SORTED_BY_TEXT = 6;
/** What names and texts count for pages with some of the words: the index has weighed these by how rare they are. */
const NAME_WEIGHT_OF_SOME = 0.5;
const TEXT_WEIGHT_OF_SOME = 0.2;

/** A page that answers a query, with its score. */
export interface RankedPage extends Candidate {
  result?: Result;
  /** Whether it has the words of the query here and there, and nowhere close together. */
  isScattered?: boolean;
  /** Whether it has the words of the query just as they were typed, or the query as its title. */
  isExact?: boolean;
}

/** Finds the pages that answer a query, best first. */
export class Ranking {
  readonly #index: Index;
  readonly #lists: Lists;

  constructor(index: Index, lists: Lists) {
    this.#index = index;
    this.#lists = lists;
  }

  /** Ranks pages, and sorts the best by their texts. @param find whether all words have to be there, or some */
  async find(query: Query, find = allTerms): Promise<RankedPage[]> {
    return this.sortByText(await this.rank(query, find), query, find === allTerms ? 1 : TEXT_WEIGHT_OF_SOME);
  }

  /** Ranks pages by what the index and the lists say, without their texts. */
  async rank(query: Query, find = allTerms): Promise<RankedPage[]> {
    const hasText = query.terms.length + query.phrases.length > 0;
    const [candidates, { boosts, nameMatches }, filters] = await Promise.all([
      hasText ? find(this.#index, this.#lists, query) : this.#allPages(),
      nameBoosts(this.#lists, query),
      filtersOf(this.#lists, query),
    ]);
    const excluded = await pagesWith(this.#index, query.excluded);
    // The index can miss pages while a word is incomplete. The list of names is complete.
    if (query.phrases.length === 0) {
      const known = new Set(candidates.map(({ id }) => id));
      for (const id of nameMatches) if (!known.has(id)) candidates.push({ id, score: 0 });
    }
    const nameWeight = find === allTerms ? 1 : NAME_WEIGHT_OF_SOME;
    const isClose = find === allTerms ? await this.#closenessOf(query) : undefined;
    const ranked: RankedPage[] = candidates
      .filter(({ id }) => filters.every(ids => ids.has(id)) && !excluded.has(id))
      .map(({ id, score }) => {
        const isScattered = isClose !== undefined && !nameMatches.has(id) && !isClose(id);
        return { id, score: score + nameWeight * (boosts.get(id) ?? 0), ...(isScattered && { isScattered }) };
      });
    ranked.sort((a, b) => Number(a.isScattered ?? false) - Number(b.isScattered ?? false) || b.score - a.score);
    return ranked;
  }

  /** Whether the words of a query stand close together on a page; nothing for a query of fewer than two. */
  async #closenessOf({ terms, phrases }: Query): Promise<((page: string) => boolean) | undefined> {
    const words = terms.flatMap(term => (term.symbol ? [] : term.words));
    if (words.length < 2 || phrases.length > 0 || terms.some(({ runs }) => runs.length > 0)) return undefined;
    return closeTogether(this.#index, words, word => titlesWithWord(this.#lists, word));
  }

  async #allPages(): Promise<Candidate[]> {
    const { pages } = await this.#lists.manifest;
    return Array.from({ length: pages }, (_, number) => ({ id: number.toString(36), score: 0 }));
  }

  /** Sorts the best pages by how their texts match, and drops those without the phrases. @param weight of the texts */
  async sortByText(ranked: RankedPage[], query: Query, weight = 1): Promise<RankedPage[]> {
    const patterns = patternsOf(query);
    const name = foldName(plainText(query));
    const best = await Promise.all(
      ranked.slice(0, SORTED_BY_TEXT).map(async ({ id, score, ...flags }) => {
        const page = await this.#index.text(id);
        const match = matchPage(page, query, patterns);
        const isExact = match.isExact || foldName(page.meta.title) === name;
        return { id, ...flags, isExact, score: score + weight * match.score, result: resultOf(page, match), match };
      }),
    );
    const sorted = best.filter(({ match }) => match.hasPhrases).sort((a, b) => b.score - a.score);
    return [...sorted, ...ranked.slice(SORTED_BY_TEXT)];
  }
}
