import { encodeFlag, isEmpty, parseQuery, type Query, type Term, withFlags, withoutWords } from '../shared/query.ts';
import { allTerms, anyTerm, type Candidate } from './candidates.ts';
import { Lists } from './lists.ts';
import { patternsOf } from './matches.ts';
import { nameBoosts } from './names.ts';
import { filtersOf } from './operators.ts';
import { matchPage, type SectionMatch } from './page-match.ts';
import { Index, type PageText } from './pagefind.ts';
import { correctUnknown, sortByName, suggestFrequent, unknownWords } from './suggestions.ts';

/** A page among the results. */
export interface Result {
  /** Zim's name of the page. */
  name: string;
  title: string;
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
  /** Other queries that the reader may have meant. */
  suggestions: string[];
  /** Ids of all pages, best first. */
  ids: string[];
  /** Loads a range of the results; `to` is exclusive. */
  load(from: number, to: number): Promise<Result[]>;
}

/** Number of best pages whose texts are loaded to sort them. */
const SORTED_BY_TEXT = 6;
/** With fewer results than this, other spellings are suggested. */
const FEW_RESULTS = 3;

interface RankedPage extends Candidate {
  result?: Result;
}

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

  /** Answers a query. @throws if a file cannot be loaded */
  async search(text: string): Promise<SearchResults> {
    const query = parseQuery(text);
    if (isEmpty(query)) return this.#results(text, query, [], []);
    const unknown = await unknownWords(this.#index, this.lists, query);
    return unknown.length > 0 ? this.#searchCorrected(text, query, unknown) : this.#searchKnown(text, query);
  }

  async #searchKnown(text: string, query: Query): Promise<SearchResults> {
    const found = await this.#find(query);
    if (found.length === 0 && (await this.#areFlags(query.excluded))) {
      const flags = withFlags(query);
      const foundFlags = await this.#find(flags);
      if (foundFlags.length > 0) return this.#results(text, flags, foundFlags, []);
    }
    // If no page contains the phrase, its words are searched for, and the page says so.
    const unquoted = found.length === 0 && query.phrases.length > 0 ? withoutQuotes(text) : text;
    if (unquoted !== text) return this.search(unquoted);
    if (found.length >= FEW_RESULTS) return this.#results(text, query, found, []);
    const suggestions = await suggestFrequent(this.#index, this.lists, text, query);
    if (found.length > 0) return this.#results(text, query, found, suggestions);
    const haveResults = await Promise.all(
      suggestions.map(async other => (await allTerms(this.#index, this.lists, parseQuery(other))).length > 0),
    );
    const useful = suggestions.filter((_, index) => haveResults[index]);
    return this.#results(text, query, await this.#find(query, anyTerm), useful);
  }

  async #searchCorrected(text: string, query: Query, unknown: string[]): Promise<SearchResults> {
    const { queries, confident } = await correctUnknown(this.lists, text, unknown);
    const suggestions = await sortByName(this.lists, queries);
    for (const suggestion of confident ? suggestions : []) {
      const corrected = parseQuery(suggestion);
      const found = await this.#find(corrected);
      if (found.length > 0) return this.#results(suggestion, corrected, found, suggestions);
    }
    const found = await this.#find(withoutWords(query, unknown), anyTerm);
    return this.#results(text, query, found, suggestions);
  }

  async #find(query: Query, find = allTerms): Promise<RankedPage[]> {
    const hasText = query.terms.length + query.phrases.length > 0;
    const [candidates, { boosts, nameMatches }, filters] = await Promise.all([
      hasText ? find(this.#index, this.lists, query) : this.#allPages(),
      nameBoosts(this.lists, query),
      filtersOf(this.lists, query),
    ]);
    const excluded = await this.#excludedBy(query);
    // The index can miss pages while a word is incomplete. The list of names is complete.
    if (query.phrases.length === 0) {
      const known = new Set(candidates.map(({ id }) => id));
      for (const id of nameMatches) if (!known.has(id)) candidates.push({ id, score: 0 });
    }
    const ranked = candidates.filter(({ id }) => filters.every(ids => ids.has(id)) && !excluded.has(id));
    for (const candidate of ranked) candidate.score += boosts.get(candidate.id) ?? 0;
    ranked.sort((a, b) => b.score - a.score);
    return this.#sortByText(ranked, query);
  }

  async #allPages(): Promise<Candidate[]> {
    const { pages } = await this.lists.manifest;
    return Array.from({ length: pages }, (_, number) => ({ id: number.toString(36), score: 0 }));
  }

  /** Whether the notebook contains one of these terms with a `-` before it, as the flag of a command. */
  async #areFlags(terms: Term[]): Promise<boolean> {
    const hits = await Promise.all(terms.map(term => this.#index.sequence([encodeFlag(term)])));
    return hits.some(({ size }) => size > 0);
  }

  async #excludedBy({ excluded }: Query): Promise<Set<string>> {
    const hits = await Promise.all(
      excluded.filter(({ words }) => words.length > 0).map(({ words }) => this.#index.sequence(words)),
    );
    return new Set(hits.flatMap(pages => [...pages.keys()]));
  }

  /** Sorts the best pages by how their texts match, and drops those without the phrases. */
  async #sortByText(ranked: RankedPage[], query: Query): Promise<RankedPage[]> {
    const patterns = patternsOf(query);
    const best = await Promise.all(
      ranked.slice(0, SORTED_BY_TEXT).map(async ({ id, score }) => {
        const page = await this.#index.text(id);
        const match = matchPage(page, query, patterns);
        return { id, score: score + match.score, result: resultOf(page, match.sections), match };
      }),
    );
    const sorted = best.filter(({ match }) => match.hasPhrases).sort((a, b) => b.score - a.score);
    return [...sorted, ...ranked.slice(SORTED_BY_TEXT)];
  }

  #results(text: string, query: Query, ranked: RankedPage[], suggestions: string[]): SearchResults {
    const patterns = patternsOf(query);
    const load = (from: number, to: number) =>
      Promise.all(
        ranked.slice(from, to).map(async ({ id, result }) => {
          if (result) return result;
          const page = await this.#index.text(id);
          return resultOf(page, matchPage(page, query, patterns).sections);
        }),
      );
    return { query: text, total: ranked.length, suggestions, ids: ranked.map(({ id }) => id), load };
  }
}

/** Removes the quotation marks around phrases, but not those in the values of operators. */
function withoutQuotes(text: string): string {
  return text.replace(/(?<=^|\s)["“”„«»]([^"“”„«»]*)["“”„«»]?/g, '$1').trim();
}

function resultOf({ address, meta }: PageText, sections: SectionMatch[]): Result {
  return { name: meta.name ?? '', title: meta.title, address, path: meta.path ?? '', sections };
}
