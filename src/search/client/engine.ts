import { compareKeys, decodeRuns } from '../shared/manifest.ts';
import {
  alternativesOf,
  isEmpty,
  joinedQuery,
  parseQuery,
  plainText,
  type Query,
  withFlags,
  withoutFunctionWords,
  withoutQuotes,
  withoutWords,
  withSynonyms,
} from '../shared/query.ts';
import { foldName } from '../shared/terms.ts';
import { allTerms, anyTerm, type Candidate } from './candidates.ts';
import { areFlags, pagesWith } from './excluded.ts';
import { Lists } from './lists.ts';
import { patternsOf } from './matches.ts';
import { nameBoosts, titlesWithWord } from './names.ts';
import { filtersOf } from './operators.ts';
import { matchPage, type PageMatch, type SectionMatch, type Segment } from './page-match.ts';
import { Index, type PageText } from './pagefind.ts';
import { unknownWords } from './unknown-words.ts';
import { pagesWithWindow } from './window.ts';

/** A page among the results. */
export interface Result {
  /** Zim's name of the page. */
  name: string;
  title: string;
  /** The title, with its matches. */
  markedTitle: Segment[];
  /** Without the base. */
  address: string;
  /** Titles of its ancestors, in one line. */
  path: string;
  /** The sections that match best. The first may be the text before the first heading. */
  sections: SectionMatch[];
}

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
  /** Ids of all pages, best first. */
  ids: string[];
  /** Loads a range of the results; `to` is exclusive. */
  load(from: number, to: number): Promise<Result[]>;
}

/** Number of best pages whose texts are loaded to sort them. */
const SORTED_BY_TEXT = 6;
/** With fewer results than this, other spellings are suggested. */
const FEW_RESULTS = 3;
/** Up to this many results, pages that have only some of the words are added. */
const MIN_RESULTS = 10;

/** How results are sorted. */
export type Order = 'relevance' | 'changed' | 'created';

interface RankedPage extends Candidate {
  result?: Result;
  /** Does it have the words of the query here and there, and nowhere close together? */
  isScattered?: boolean;
  /** Does it have the words of the query just as they were typed, or the query as its title? */
  isExact?: boolean;
}

/** Few searches need it. */
const loadCorrections = () => import('./corrections.ts');

/** The search of a site. Its constructor starts to load the files that every search needs. */
export class Engine {
  readonly lists: Lists;
  readonly #index: Index;

  /** @param base of the site, with `/` at its end */
  constructor(base: string) {
    this.#index = new Index(base);
    this.lists = new Lists(base);
  }

  /** Resolves when queries can be answered. @throws if a file cannot be loaded */
  ready(): Promise<void> {
    return this.#index.ready();
  }

  /**
   * Answers a query.
   *
   * @param order of the pages that have all that it asks for: best first, or latest first
   * @throws if a file cannot be loaded
   */
  async search(text: string, order: Order = 'relevance'): Promise<SearchResults> {
    const results = await this.#answer(text);
    return order === 'relevance' ? results : { ...results, ...(await this.#latestFirst(results, order)) };
  }

  /** The same results, with the latest pages first; those without a date come after the others. */
  async #latestFirst({ ids, complete, load }: SearchResults, date: 'changed' | 'created') {
    const days = await this.lists.startingWith(date, '');
    const dayOf = new Map(days.flatMap(({ key, values }) => decodeRuns(values).map(id => [id, key])));
    const places = ids.map((_, place) => place);
    const day = (place: number) => dayOf.get(ids[place] ?? '') ?? '';
    const found = places.slice(0, complete).sort((a, b) => compareKeys(day(b), day(a)) || a - b);
    const sorted = [...found, ...places.slice(complete)];
    const loadPlaces = async (from: number, to: number) =>
      (await Promise.all(sorted.slice(from, to).map(place => load(place, place + 1)))).flat();
    return { ids: sorted.map(place => ids[place] ?? ''), load: loadPlaces };
  }

  async #answer(text: string): Promise<SearchResults> {
    const { synonyms } = await this.lists.manifest;
    const alternatives = alternativesOf(text).flatMap(part => withSynonyms(part, synonyms));
    if (alternatives.length > 1) return this.#searchAlternatives(text, alternatives);
    const query = await this.#parse(text);
    if (isEmpty(query)) return this.#results(text, query, []);
    // Most queries have no unknown word. To wait for the answer would be to load files twice in a row.
    const ranked = this.#rank(query);
    ranked.catch(() => {});
    const unknown = await unknownWords(this.#index, this.lists, query, () => void loadCorrections());
    return unknown.length > 0 ? this.#searchCorrected(text, query, unknown) : this.#searchKnown(text, query, ranked);
  }

  async #parse(text: string): Promise<Query> {
    const { functionWords } = await this.lists.manifest;
    return withoutFunctionWords(parseQuery(text), new Set(functionWords));
  }

  /** Pages that answer any of several queries: those of `a OR b`, and of synonyms. */
  async #searchAlternatives(text: string, alternatives: string[]): Promise<SearchResults> {
    const queries = await Promise.all(alternatives.map(part => this.#parse(part)));
    const best = new Map<string, RankedPage>();
    for (const page of (await Promise.all(queries.map(query => this.#find(query)))).flat()) {
      if (page.isScattered) continue;
      const known = best.get(page.id);
      if (!known || known.score < page.score) best.set(page.id, page);
    }
    const found = [...best.values()].sort((a, b) => b.score - a.score);
    const others = queries[0] ? await this.#othersThan(found, queries[0]) : [];
    return this.#results(text, joinedQuery(queries), found, { others });
  }

  async #searchKnown(text: string, query: Query, ranked: Promise<RankedPage[]>): Promise<SearchResults> {
    const all = await this.#sortByText(await ranked, query);
    const found = all.filter(({ isScattered }) => !isScattered);
    if (all.length === 0 && (await areFlags(this.#index, query.excluded))) {
      const flags = withFlags(query);
      const foundFlags = await this.#find(flags);
      if (foundFlags.length > 0) return this.#results(text, flags, foundFlags);
    }
    // If no page contains the phrase, its words are searched for, and the page says so.
    const unquoted = all.length === 0 && query.phrases.length > 0 ? withoutQuotes(text) : text;
    if (unquoted !== text) return this.#answer(unquoted);
    const others = await this.#othersThan(found, query);
    const isTypo = all.length < FEW_RESULTS && !all.some(({ isExact }) => isExact);
    const suggest = isTypo ? () => this.#suggest(text, query) : undefined;
    return this.#results(text, query, found, { others, ...(suggest && { suggest }) });
  }

  /** Queries that differ in a word from one whose words the notebook knows, and that find a page. */
  async #suggest(text: string, query: Query): Promise<string[]> {
    const { suggestFrequent } = await loadCorrections();
    return this.#withPages(await suggestFrequent(this.#index, this.lists, text, query));
  }

  /** Those of some queries that find a page with all their words close together. */
  async #withPages(queries: string[]): Promise<string[]> {
    const pages = await Promise.all(queries.map(async query => this.#rank(await this.#parse(query))));
    return queries.filter((_, index) => pages[index]?.some(({ isScattered }) => !isScattered));
  }

  /** Pages with some of the words of a query, if there are few with all of them and it does not insist on these. */
  async #othersThan(found: RankedPage[], query: Query): Promise<RankedPage[]> {
    if (found.length >= MIN_RESULTS || query.phrases.length > 0) return [];
    // The parts of a single identifier say little by themselves.
    if (found.length > 0 && query.terms.length < 2) return [];
    const known = new Set(found.map(({ id }) => id));
    const others = await this.#find(query, anyTerm);
    return others.filter(({ id }) => !known.has(id)).slice(0, MIN_RESULTS - found.length);
  }

  async #searchCorrected(text: string, query: Query, unknown: string[]): Promise<SearchResults> {
    const { correctUnknown } = await loadCorrections();
    const { queries, confident } = await correctUnknown(this.#index, this.lists, text, query, unknown);
    const suggestions = await this.#withPages(queries);
    const [suggestion] = suggestions;
    if (confident && suggestion !== undefined) {
      const corrected = await this.#parse(suggestion);
      const found = (await this.#find(corrected)).filter(({ isScattered }) => !isScattered);
      return this.#results(suggestion, corrected, found, {
        suggestions,
        others: await this.#othersThan(found, corrected),
      });
    }
    const known = withoutWords(query, unknown);
    // Single letters say nothing.
    const isTelling = known.terms.some(({ words, runs }) => runs.length > 0 || words.some(word => word.length > 1));
    const others = isTelling || known.phrases.length > 0 ? await this.#find(known, anyTerm) : [];
    return this.#results(text, query, [], { suggestions, others: others.slice(0, MIN_RESULTS) });
  }

  async #find(query: Query, find = allTerms): Promise<RankedPage[]> {
    return this.#sortByText(await this.#rank(query, find), query);
  }

  /** Ranks pages by what the index and the lists say, without their texts. */
  async #rank(query: Query, find = allTerms): Promise<RankedPage[]> {
    const hasText = query.terms.length + query.phrases.length > 0;
    const [candidates, { boosts, nameMatches }, filters] = await Promise.all([
      hasText ? find(this.#index, this.lists, query) : this.#allPages(),
      nameBoosts(this.lists, query),
      filtersOf(this.lists, query),
    ]);
    const excluded = await pagesWith(this.#index, query.excluded);
    // The index can miss pages while a word is incomplete. The list of names is complete.
    if (query.phrases.length === 0) {
      const known = new Set(candidates.map(({ id }) => id));
      for (const id of nameMatches) if (!known.has(id)) candidates.push({ id, score: 0 });
    }
    const close = find === allTerms ? await this.#closePages(query) : undefined;
    const ranked: RankedPage[] = candidates
      .filter(({ id }) => filters.every(ids => ids.has(id)) && !excluded.has(id))
      .map(({ id, score }) => {
        const isScattered = close !== undefined && !close.has(id) && !nameMatches.has(id);
        return { id, score: score + (boosts.get(id) ?? 0), ...(isScattered && { isScattered }) };
      });
    ranked.sort((a, b) => Number(a.isScattered ?? false) - Number(b.isScattered ?? false) || b.score - a.score);
    return ranked;
  }

  /** The pages on which the words of a query stand close together; nothing for a query of fewer than two. */
  async #closePages({ terms, phrases }: Query): Promise<Set<string> | undefined> {
    const words = terms.flatMap(term => (term.symbol ? [] : term.words));
    if (words.length < 2 || phrases.length > 0 || terms.some(({ runs }) => runs.length > 0)) return undefined;
    return pagesWithWindow(this.#index, words, async word => new Set((await titlesWithWord(this.lists, word)).keys()));
  }

  async #allPages(): Promise<Candidate[]> {
    const { pages } = await this.lists.manifest;
    return Array.from({ length: pages }, (_, number) => ({ id: number.toString(36), score: 0 }));
  }

  /** Sorts the best pages by how their texts match, and drops those without the phrases. */
  async #sortByText(ranked: RankedPage[], query: Query): Promise<RankedPage[]> {
    const patterns = patternsOf(query);
    const name = foldName(plainText(query));
    const best = await Promise.all(
      ranked.slice(0, SORTED_BY_TEXT).map(async ({ id, score, ...flags }) => {
        const page = await this.#index.text(id);
        const match = matchPage(page, query, patterns);
        const isExact = match.isExact || foldName(page.meta.title) === name;
        return { id, ...flags, isExact, score: score + match.score, result: resultOf(page, match), match };
      }),
    );
    const sorted = best.filter(({ match }) => match.hasPhrases).sort((a, b) => b.score - a.score);
    return [...sorted, ...ranked.slice(SORTED_BY_TEXT)];
  }

  #results(
    text: string,
    query: Query,
    found: RankedPage[],
    rest: { others?: RankedPage[] } & Partial<Pick<SearchResults, 'suggestions' | 'suggest'>> = {},
  ): SearchResults {
    const { others = [], suggestions = [], suggest = async () => [] } = rest;
    const patterns = patternsOf(query);
    const ranked = [...found, ...others];
    const load = (from: number, to: number) =>
      Promise.all(
        ranked.slice(from, to).map(async ({ id, result }) => {
          if (result) return result;
          const page = await this.#index.text(id);
          return resultOf(page, matchPage(page, query, patterns));
        }),
      );
    const ids = ranked.map(({ id }) => id);
    const highlight = [...query.terms.map(({ text }) => text), ...query.phrases.map(({ text }) => `"${text}"`)].join(
      ' ',
    );
    return { query: text, total: ranked.length, complete: found.length, highlight, suggestions, suggest, ids, load };
  }
}

function resultOf({ address, meta }: PageText, { title, sections }: PageMatch): Result {
  return { name: meta.name ?? '', title: meta.title, markedTitle: title, address, path: meta.path ?? '', sections };
}
