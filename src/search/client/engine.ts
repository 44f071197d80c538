import { isEmpty, leaveOut, parseQuery, type Query, type Term, withFlags } from '../shared/query.ts';
import { symbolSign } from '../shared/terms.ts';
import { type Candidate, loose, strict } from './candidates.ts';
import { Lists } from './lists.ts';
import { needlesOf } from './matches.ts';
import { nameGains } from './names.ts';
import { allowedBy } from './operators.ts';
import { matchPage, type SectionMatch } from './page-match.ts';
import { Index } from './pagefind.ts';
import { likeliestFirst, unknownWords, withFrequentWords, withNearWords } from './suggestions.ts';
import { type Fragment, Texts } from './texts.ts';

/** A page as it is shown among the results. */
export interface Result {
  /** Zim's name of the page. */
  name: string;
  title: string;
  /** Without the base. */
  address: string;
  /** Titles of the places above it. */
  trail: string[];
  /** What matches best; the first may be what stands before any heading. */
  sections: SectionMatch[];
}

/** What a search comes to. */
export interface Answer {
  /** The query that the results answer: another than was asked if that had none and is thought to be a slip. */
  query: string;
  /** How many pages there are. */
  total: number;
  /** Queries that may have been meant. */
  suggestions: string[];
  /** Ids of all pages, the best first. */
  ids: string[];
  /** The results at some places in order. */
  results(from: number, to: number): Promise<Result[]>;
}

/** So many of the first are looked into before they are put in order. */
const LOOKED_INTO = 6;
/** With fewer results than this, a slip is thought of. */
const FEW = 3;

interface Ranked extends Candidate {
  result?: Result;
}

/** The search of a site. Making one fetches what every search needs. */
export class Engine {
  readonly lists: Lists;
  readonly #index: Index;
  readonly #texts: Texts;

  /** @param base of the site, with `/` at its end */
  constructor(base: string) {
    this.#index = new Index(base);
    this.lists = new Lists(base);
    this.#texts = new Texts(base, this.lists);
  }

  /** Resolves when the first query can be answered. @throws if what it needs cannot be loaded */
  ready(): Promise<void> {
    return this.#index.ready();
  }

  /** Answers a query. @throws if what it needs cannot be loaded */
  async search(text: string): Promise<Answer> {
    const query = parseQuery(text);
    if (isEmpty(query)) return this.#answer(text, query, [], []);
    const unknown = await unknownWords(this.#index, this.lists, query);
    if (unknown.length === 0) {
      const found = await this.#find(query);
      if (found.length === 0 && (await this.#areFlags(query.without))) {
        const flagged = withFlags(query);
        const others = await this.#find(flagged);
        if (others.length > 0) return this.#answer(text, flagged, others, []);
      }
      // No page has the phrase: the answer is to its words, and says so.
      const words = found.length === 0 && query.phrases.length > 0 ? withoutQuotes(text) : text;
      if (words !== text) return this.search(words);
      if (found.length >= FEW) return this.#answer(text, query, found, []);
      const suggestions = await withFrequentWords(this.#index, this.lists, text, query);
      if (found.length > 0) return this.#answer(text, query, found, suggestions);
      const better = await Promise.all(
        suggestions.map(async other => (await strict(this.#index, this.lists, parseQuery(other))).length > 0),
      );
      const offered = suggestions.filter((_, place) => better[place]);
      return this.#answer(text, query, await this.#find(query, loose), offered);
    }
    const { queries, sure } = await withNearWords(this.lists, text, unknown);
    const suggestions = await likeliestFirst(this.lists, queries);
    for (const suggestion of sure ? suggestions : []) {
      const meant = parseQuery(suggestion);
      const found = await this.#find(meant);
      if (found.length > 0) return this.#answer(suggestion, meant, found, suggestions);
    }
    return this.#answer(text, query, await this.#find(leaveOut(query, unknown), loose), suggestions);
  }

  async #find(query: Query, find = strict): Promise<Ranked[]> {
    const asked = [...query.terms, ...query.phrases].length > 0;
    const [candidates, { gains, called }, allowed] = await Promise.all([
      asked ? find(this.#index, this.lists, query) : this.#all(),
      nameGains(this.lists, query),
      allowedBy(this.lists, query),
    ]);
    const without = await this.#without(query);
    // Half a word can begin more than the part of the index that it leads to; what pages are called is known of all.
    if (query.phrases.length === 0) {
      const known = new Set(candidates.map(({ id }) => id));
      for (const id of called) if (!known.has(id)) candidates.push({ id, score: 0 });
    }
    const ranked = candidates.filter(({ id }) => allowed.every(ids => ids.has(id)) && !without.has(id));
    for (const candidate of ranked) candidate.score += gains.get(candidate.id) ?? 0;
    ranked.sort((a, b) => b.score - a.score);
    return this.#lookInto(ranked, query);
  }

  async #all(): Promise<Ranked[]> {
    const { pages } = await this.lists.manifest;
    return Array.from({ length: pages }, (_, page) => ({ id: page.toString(36), score: 0 }));
  }

  /** Do these stand in the notebook with the `-` before them, as flags of commands do? */
  async #areFlags(terms: Term[]): Promise<boolean> {
    const hits = await Promise.all(terms.map(({ text }) => this.#index.sequence([symbolSign(`-${text}`)])));
    return hits.some(({ size }) => size > 0);
  }

  async #without({ without }: Query): Promise<Set<string>> {
    const found = await Promise.all(
      without.filter(({ words }) => words.length > 0).map(({ words }) => this.#index.sequence(words)),
    );
    return new Set(found.flatMap(hits => [...hits.keys()]));
  }

  /** Puts the first of the ranked in the order that their text speaks for. */
  async #lookInto(ranked: Ranked[], query: Query): Promise<Ranked[]> {
    const needles = needlesOf(query);
    const looked = await Promise.all(
      ranked.slice(0, LOOKED_INTO).map(async candidate => {
        const fragment = await this.#texts.get(candidate.id);
        const match = matchPage(fragment, query, needles);
        return {
          ...candidate,
          score: candidate.score + match.score,
          result: resultOf(fragment, match.sections),
          match,
        };
      }),
    );
    const first = looked.filter(({ match }) => match.phrases).sort((a, b) => b.score - a.score);
    return [...first, ...ranked.slice(LOOKED_INTO)];
  }

  #answer(text: string, query: Query, ranked: Ranked[], suggestions: string[]): Answer {
    const needles = needlesOf(query);
    const results = (from: number, to: number) =>
      Promise.all(
        ranked.slice(from, to).map(async ({ id, result }) => {
          if (result) return result;
          const fragment = await this.#texts.get(id);
          return resultOf(fragment, matchPage(fragment, query, needles).sections);
        }),
      );
    return { query: text, total: ranked.length, suggestions, ids: ranked.map(({ id }) => id), results };
  }
}

/** Takes the quotation marks off phrases, not off values of operators. */
function withoutQuotes(text: string): string {
  return text.replace(/(?<=^|\s)["“”„«»]([^"“”„«»]*)["“”„«»]?/g, '$1').trim();
}

function resultOf({ url, meta }: Fragment, sections: SectionMatch[]): Result {
  const trail = meta.trail ? meta.trail.split('\n') : [];
  return { name: meta.name ?? '', title: meta.title, address: url, trail, sections };
}
