import {
  alternativesOf,
  isEmpty,
  joinedQuery,
  parseQuery,
  type Query,
  withFlags,
  withoutFunctionWords,
  withoutQuotes,
  withoutWords,
  withSynonyms,
} from '../shared/query.ts';
import { areFlags } from './excluded.ts';
import { Lists } from './lists.ts';
import { latestFirst, type Order } from './order.ts';
import { Index } from './pagefind.ts';
import { type RankedPage, Ranking } from './ranking.ts';
import { withRelated } from './related.ts';
import type { Result } from './result.ts';
import { type Rest, resultsOf, type SearchResults } from './search-results.ts';
import { linesLike } from './similar-lines.ts';
import { someTerms } from './some-terms.ts';
import { unknownWords } from './unknown-words.ts';

export type { Order, Result, SearchResults };

/** With fewer results than this, other spellings are suggested. */
const FEW_RESULTS = 3;
/** Up to this many results, pages that have only some of the words are added. */
const MIN_RESULTS = 10;

/** After this time without an answer, in milliseconds, pages are shown that can be found with what is loaded. */
const EARLY_AFTER = 100;

/** Few searches need it. */
const loadCorrections = () => import('./corrections.ts');

/** Whether a page has the words of a query close together, or as its name. */
const isClose = ({ isScattered }: RankedPage): boolean => !isScattered;

/** Whether a query says what to look for. Single letters say nothing. */
const isTelling = ({ terms, phrases }: Query): boolean =>
  phrases.length > 0 || terms.some(({ words, runs }) => runs.length > 0 || words.some(word => word.length > 1));

/** The search of a site. Its constructor starts to load the files that every search needs. */
export class Engine {
  readonly lists: Lists;
  readonly #index: Index;
  readonly #ranking: Ranking;

  /** @param base of the site, with `/` at its end */
  constructor(base: string) {
    this.#index = new Index(base);
    this.lists = new Lists(base);
    this.#ranking = new Ranking(this.#index, this.lists);
  }

  /** Resolves when queries can be answered. @throws if a file cannot be loaded */
  ready(): Promise<void> {
    return this.#index.ready();
  }

  /**
   * Answers a query.
   *
   * @param order of the pages that have all that it asks for: best first, or latest first
   * @param onEarly is called with pages that have some of the words if none has all of them, and the answer takes long: other
   * spellings, and words that mean the same, are in files of the index that may not be loaded yet
   * @throws if a file cannot be loaded
   */
  async search(
    text: string,
    order: Order = 'relevance',
    onEarly?: (results: SearchResults) => void,
  ): Promise<SearchResults> {
    const results = await this.#answer(text, onEarly);
    if (order === 'relevance') return results;
    const sorted = async (some: SearchResults) => ({ ...some, ...(await latestFirst(this.lists, some, order)) });
    return { ...(await sorted(results)), fillUp: () => results.fillUp().then(sorted) };
  }

  async #answer(text: string, onEarly?: (results: SearchResults) => void): Promise<SearchResults> {
    const { synonyms } = await this.lists.manifest;
    const alternatives = alternativesOf(text).flatMap(part => withSynonyms(part, synonyms));
    if (alternatives.length > 1) return this.#searchAlternatives(text, alternatives);
    const query = await this.#parse(text);
    if (isEmpty(query)) return this.#results(text, query, []);
    // Loaded beside the index, in case few pages have all words.
    if (query.terms.length > 1) withRelated(this.lists, query).catch(() => {});
    // Most queries have no unknown word. To wait for the answer would be to load files twice in a row.
    const ranked = this.#ranking.rank(query);
    ranked.catch(() => {});
    const unknown = await unknownWords(this.#index, this.lists, query, (word, isMissing) =>
      this.#prepare(query, word, isMissing).catch(() => {}),
    );
    const answer =
      unknown.length > 0 ? this.#searchCorrected(text, query, unknown) : this.#searchKnown(text, query, ranked);
    if (onEarly && (unknown.length > 0 || !(await ranked).some(isClose))) {
      this.#answerEarly(text, withoutWords(query, unknown), answer, onEarly).catch(() => {});
    }
    return answer;
  }

  /** See {@link search}. @param query without words that the notebook does not have */
  async #answerEarly(
    text: string,
    query: Query,
    answer: Promise<SearchResults>,
    onEarly: (results: SearchResults) => void,
  ): Promise<void> {
    const soon = new Promise<boolean>(resolve => setTimeout(() => resolve(true), EARLY_AFTER));
    if (!(await Promise.race([soon, answer.then(() => false)]))) return;
    const others = isTelling(query) ? await this.#ranking.find(query, someTerms) : [];
    if (others.length > 0) onEarly(this.#results(text, query, [], { others: others.slice(0, MIN_RESULTS) }));
  }

  async #parse(text: string): Promise<Query> {
    const { functionWords } = await this.lists.manifest;
    return withoutFunctionWords(parseQuery(text), new Set(functionWords));
  }

  /**
   * Loads what is needed if the notebook seems to lack a word of a query: it may say it otherwise, or the word is misspelt.
   *
   * @param isMissing whether nothing in the notebook begins with the word
   */
  async #prepare(query: Query, word: string, isMissing: boolean): Promise<void> {
    const loadRelated = async () => {
      const { related } = await withRelated(this.lists, query);
      await Promise.all([...(related?.values() ?? [])].flat().map(other => this.#index.wholeWord(other)));
    };
    await Promise.all([loadCorrections(), loadRelated(), isMissing && linesLike(this.lists, word)]);
  }

  /** Pages that answer any of several queries: those of `a OR b`, and of synonyms. */
  async #searchAlternatives(text: string, alternatives: string[]): Promise<SearchResults> {
    const queries = await Promise.all(alternatives.map(part => this.#parse(part)));
    const best = new Map<string, RankedPage>();
    for (const page of (await Promise.all(queries.map(query => this.#ranking.find(query)))).flat()) {
      if (page.isScattered) continue;
      const known = best.get(page.id);
      if (!known || known.score < page.score) best.set(page.id, page);
    }
    const found = [...best.values()].sort((a, b) => b.score - a.score);
    const joined = joinedQuery(queries);
    return this.#results(text, joined, found, {
      fillUp: async () => {
        const { others } = queries[0] ? await this.#fillUp(found, queries[0]) : { others: [] };
        return this.#results(text, joined, found, { others });
      },
    });
  }

  async #searchKnown(text: string, query: Query, ranked: Promise<RankedPage[]>): Promise<SearchResults> {
    const all = await this.#ranking.sortByText(await ranked, query);
    const found = all.filter(isClose);
    if (all.length === 0 && (await areFlags(this.#index, query.excluded))) {
      const flags = withFlags(query);
      const foundFlags = await this.#ranking.find(flags);
      if (foundFlags.length > 0) return this.#results(text, flags, foundFlags);
    }
    // If no page contains the phrase, its words are searched for, and the page says so.
    const unquoted = all.length === 0 && query.phrases.length > 0 ? withoutQuotes(text) : text;
    if (unquoted !== text) return this.#answer(unquoted);
    const isTypo = all.length < FEW_RESULTS && !all.some(({ isExact }) => isExact);
    return this.#withFilling(text, query, found, isTypo ? { suggest: () => this.#suggest(text, query) } : {});
  }

  /** Queries that differ in a word from one whose words the notebook knows, and that find a page. */
  async #suggest(text: string, query: Query): Promise<string[]> {
    const { suggestFrequent } = await loadCorrections();
    return this.#withPages(await suggestFrequent(this.#index, this.lists, text, query));
  }

  /** Those of some queries that find a page with all their words close together. */
  async #withPages(queries: string[]): Promise<string[]> {
    const pages = await Promise.all(queries.map(async query => this.#ranking.rank(await this.#parse(query))));
    return queries.filter((_, index) => pages[index]?.some(isClose));
  }

  /** Results that can be filled up; those without any page are. */
  async #withFilling(
    text: string,
    query: Query,
    found: RankedPage[],
    rest: Partial<Pick<SearchResults, 'suggestions' | 'suggest'>>,
  ): Promise<SearchResults> {
    const fillUp = async () => {
      const { others, query: wide } = await this.#fillUp(found, query);
      return this.#results(text, wide, found, { ...rest, others });
    };
    return found.length === 0 ? fillUp() : this.#results(text, query, found, { ...rest, fillUp });
  }

  /**
   * Pages with some of the words of a query, or with words that mean the same, if there are few with all of them and it does
   * not insist on these; and the query with these words.
   */
  async #fillUp(found: RankedPage[], query: Query): Promise<{ others: RankedPage[]; query: Query }> {
    if (found.length >= MIN_RESULTS || query.phrases.length > 0) return { others: [], query };
    const wide = await withRelated(this.lists, query);
    // The parts of a single identifier say little by themselves.
    if (found.length > 0 && query.terms.length < 2 && wide.related?.size === 0) return { others: [], query };
    const known = new Set(found.map(({ id }) => id));
    const others = await this.#ranking.find(wide, someTerms);
    return { others: others.filter(({ id }) => !known.has(id)).slice(0, MIN_RESULTS - found.length), query: wide };
  }

  async #searchCorrected(text: string, query: Query, unknown: string[]): Promise<SearchResults> {
    const wide = await withRelated(this.lists, query);
    const misspelt = unknown.filter(word => !wide.related?.has(word));
    const known = withoutWords(wide, misspelt);
    const findOthers = async () => (isTelling(known) ? this.#ranking.find(known, someTerms) : []);
    // A word with related ones is no misspelt word: the notebook says it otherwise.
    let others = misspelt.length < unknown.length ? await findOthers() : [];
    let suggestions: string[] = [];
    if (others.length === 0) {
      const { correctUnknown } = await loadCorrections();
      const { queries, confident } = await correctUnknown(this.#index, this.lists, text, query, unknown);
      suggestions = await this.#withPages(queries);
      const [suggestion] = suggestions;
      if (confident && suggestion !== undefined) {
        const corrected = await this.#parse(suggestion);
        const found = (await this.#ranking.find(corrected)).filter(isClose);
        return this.#withFilling(suggestion, corrected, found, { suggestions });
      }
      others = await findOthers();
    }
    return this.#results(text, wide, [], { suggestions, others: others.slice(0, MIN_RESULTS) });
  }

  #results(text: string, query: Query, found: RankedPage[], rest: Partial<Rest> = {}): SearchResults {
    return resultsOf(this.#index, text, query, found, rest);
  }
}
