import { compareCodePoints } from '../../text/code-points.ts';
import { stemmers } from '../shared/stemmers.ts';
import type { Match, Matcher, RankingWeights } from './matcher.ts';
import { type IndexedWord, type IndexMetadata, type Posting, readMetadata, readWords } from './read-chunk.ts';
import { type Occurrence, weigh } from './weigh.ts';

/** How soon further occurrences of a word on a page cease to count: Pagefind's default. */
const SATURATION = 1.4;
/** What a word counts more that is spelled as it was typed, with its accents: Pagefind's default. */
const SAME_SPELLING = 1.8;
/** The weight of a word in a text, in Pagefind's formula. */
const WEIGHT_UNIT = 24;
/** Length, in bytes, by which a longer word counts clearly less than one that is as long as what was typed. */
const LENGTH_DEVIATION = 2;

/** Sorts behind every letter. */
const LAST_LETTER = '\u{10ffff}';

/**
 * Pagefind's index, read by ourselves. It finds what Pagefind's WebAssembly finds, with the same scores, in 4 kB in place of
 * 60, and without JSON between them; but it needs a stemmer of ours.
 */
export class WordIndex implements Matcher {
  readonly pages: string[];
  readonly #metadata: IndexMetadata;
  readonly #stem: (word: string) => string;
  readonly #ranking: RankingWeights;
  readonly #meanLength: number;
  readonly #words = new Map<string, IndexedWord>();
  /** The same by their first letters. */
  readonly #byLetter = new Map<string, IndexedWord[]>();

  private constructor(metadata: IndexMetadata, stem: (word: string) => string, ranking: RankingWeights) {
    this.#metadata = metadata;
    this.#stem = stem;
    this.#ranking = ranking;
    const { pages } = metadata;
    this.pages = pages.map(({ name }) => name);
    this.#meanLength = pages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, pages.length);
  }

  /** The index with some metadata; undefined if it needs a stemmer that we do not have. @param file a `.pf_meta` file */
  static of(file: Uint8Array, ranking: RankingWeights): WordIndex | undefined {
    const metadata = readMetadata(file);
    // Names of files begin with the language.
    const [language = 'unknown'] = metadata.pages[0]?.name.split('_') ?? [];
    const stem = stemmers.get(language);
    return stem && new WordIndex(metadata, stem, ranking);
  }

  filesFor(query: string, isExact: boolean): string[] {
    const stems = query.split(' ').filter(Boolean).map(this.#stem);
    // Words that begin with a stem may go on in the next file.
    const all = isExact ? stems : [...stems, ...stems.map(stem => stem + LAST_LETTER)];
    return [...new Set(all.flatMap(word => this.#filesWith(word)))];
  }

  /** The file in which a word would be; the nearest, if it would be between two. */
  #filesWith(word: string): string[] {
    const { files } = this.#metadata;
    const within = files.filter(
      ({ from, to }) => compareCodePoints(word, from) >= 0 && compareCodePoints(word, to) <= 0,
    );
    const isNear = (from: string, to: string) =>
      compareCodePoints(word.slice(0, from.length), from.slice(0, word.length)) >= 0 &&
      compareCodePoints(word.slice(0, to.length), to.slice(0, word.length)) <= 0;
    return (within.length > 0 ? within : files.filter(({ from, to }) => isNear(from, to))).map(({ name }) => name);
  }

  add(file: Uint8Array): void {
    for (const word of readWords(file)) {
      this.#words.set(word.text, word);
      const letter = word.text.charAt(0);
      const others = this.#byLetter.get(letter);
      if (others) others.push(word);
      else this.#byLetter.set(letter, [word]);
    }
  }

  search(query: string, isExact: boolean): Match[] {
    const typed = query.split(' ');
    const matches = isExact ? this.#searchSequence(typed) : this.#searchWords(typed);
    return matches.sort((a, b) => b.score - a.score);
  }

  #searchWords(typed: string[]): Match[] {
    const pages = new Map<number, Occurrence[]>();
    const pageCounts = typed.map((word, term) => {
      const found = new Set<number>();
      for (const occurrence of this.#occurrencesOf(word, term)) {
        const { page } = occurrence.posting;
        found.add(page);
        const others = pages.get(page);
        if (others) others.push(occurrence);
        else pages.set(page, [occurrence]);
      }
      return found.size;
    });
    const rarity = pageCounts.map(count => this.#rarityOf(count));
    // A word that the index does not have is not asked for.
    const required = pageCounts.filter(count => count > 0).length;
    const complete = [...pages].filter(
      ([, found]) => required === 1 || new Set(found.map(({ term }) => term)).size === required,
    );
    return complete.map(([page, found]) => this.#matchOf(page, found, rarity)).sort((a, b) => a.page - b.page);
  }

  /** Where a word of a query, or a longer one, is. @param term number of the word */
  *#occurrencesOf(word: string, term: number): Generator<Occurrence> {
    const stem = this.#stem(word);
    for (const { text, spellings } of this.#wordsLike(stem)) {
      const lengthFactor = lengthFactorOf(text, stem);
      for (const { text: spelling, postings } of spellings) {
        const spellingFactor = spelling.startsWith(word) || word.startsWith(spelling) ? SAME_SPELLING : 1;
        for (const posting of postings) yield { posting, text, term, lengthFactor, spellingFactor };
      }
    }
  }

  /** The words that begin with a stem; if there is none, the longest that the stem begins with. */
  #wordsLike(stem: string): IndexedWord[] {
    const longer = (this.#byLetter.get(stem.charAt(0)) ?? []).filter(({ text }) => text.startsWith(stem));
    // In whatever order their files were added: the first of two words at the same place is the one that counts.
    if (longer.length > 0) return longer.sort((a, b) => compareCodePoints(a.text, b.text));
    for (let length = stem.length - 1; length > 0; length--) {
      const word = this.#words.get(stem.slice(0, length));
      if (word) return [word];
    }
    return [];
  }

  /** Inverse document frequency. */
  #rarityOf(pageCount: number): number {
    return Math.log(1 + (this.pages.length - pageCount + 0.5) / (pageCount + 0.5));
  }

  /** @param rarity of the query's words */
  #matchOf(page: number, occurrences: Occurrence[], rarity: number[]): Match {
    const { positions, weights } = weigh(occurrences);
    let score = 0;
    for (const [text, weight] of weights) {
      const first = occurrences.find(occurrence => occurrence.text === text) as Occurrence;
      const frequency = this.#frequencyOf((weight / WEIGHT_UNIT) * first.lengthFactor, page);
      score += (rarity[first.term] ?? 0) * frequency * first.spellingFactor;
    }
    return { page, score: score + this.#metadataScore(occurrences, rarity), positions };
  }

  /** What a word counts: between Okapi BM25's term frequency and the mere number of occurrences. */
  #frequencyOf(count: number, page: number): number {
    const { page_length, term_frequency } = this.#ranking;
    const share = (this.#metadata.pages[page]?.length ?? 0) / this.#meanLength;
    const limit = SATURATION * (1 - page_length + page_length * share);
    const relative = ((SATURATION + 1) * count) / (limit + count);
    const mere = Math.min((5 * count) / this.#meanLength, SATURATION + 1);
    return (1 - term_frequency) * mere + term_frequency * relative;
  }

  /** What the words in title, name and path count: the more of the query they are, the more. */
  #metadataScore(occurrences: Occurrence[], rarity: number[]): number {
    const fields = new Map<number, Set<number>>();
    for (const { posting, term } of occurrences) {
      for (let at = 0; at < posting.metadata.length; at += 2) {
        const field = posting.metadata[at] as number;
        fields.set(field, (fields.get(field) ?? new Set()).add(term));
      }
    }
    const all = sum(rarity);
    let score = 0;
    for (const [field, terms] of fields) {
      const matched = sum([...terms].map(term => rarity[term] ?? 0));
      score += this.#fieldWeight(field) * matched * (matched / all) ** 2;
    }
    return score;
  }

  #fieldWeight(field: number): number {
    return this.#ranking.meta_weights[this.#metadata.fields[field] ?? ''] ?? 1;
  }

  #searchSequence(typed: string[]): Match[] {
    const words = typed.map(word => this.#words.get(this.#stem(word)));
    if (!words.every(word => word !== undefined)) return [];
    const [first, ...others] = words.map(postingsByPage);
    const matches: Match[] = [];
    for (const [page, postings] of first ?? []) {
      const rest = others.map(pages => pages.get(page));
      if (!rest.every(postings => postings !== undefined)) continue;
      const all = [postings, ...rest];
      const start = startOfSequence(all.map(postings => postings.flatMap(({ positions }) => positions)));
      const score = start === undefined ? this.#sequenceInMetadata(all) : 1;
      const positions = start === undefined ? [] : typed.map((_, index) => start + index);
      if (score !== undefined) matches.push({ page, score, positions });
    }
    return matches.sort((a, b) => a.page - b.page);
  }

  /** What a sequence counts that is in a field of the metadata: undefined if it is in none. */
  #sequenceInMetadata(words: Posting[][]): number | undefined {
    const inField = (field: number) => (postings: Posting[]) =>
      postings.flatMap(({ metadata }) => metadata.filter((_, at) => at % 2 === 1 && metadata[at - 1] === field));
    const fields = [...this.#metadata.fields.keys()];
    const found = fields.filter(field => startOfSequence(words.map(inField(field))) !== undefined);
    return found.length > 0 ? Math.max(...found.map(field => this.#fieldWeight(field))) : undefined;
  }
}

const sum = (numbers: number[]): number => numbers.reduce((all, number) => all + number, 0);

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** From 1 down to 1/e, the more two words differ in length. */
function lengthFactorOf(word: string, stem: string): number {
  const difference = Math.abs(bytesOf(word) - bytesOf(stem)) + 1;
  return Math.exp(Math.exp(-0.5 * (difference / LENGTH_DEVIATION) ** 2) - 1);
}

function postingsByPage({ spellings }: IndexedWord): Map<number, Posting[]> {
  const pages = new Map<number, Posting[]>();
  for (const { postings } of spellings) {
    for (const posting of postings) pages.set(posting.page, [...(pages.get(posting.page) ?? []), posting]);
  }
  return pages;
}

/** The first position from which words follow one another. @param words the positions of each */
function startOfSequence([first = [], ...others]: number[][]): number | undefined {
  return first.find(start => others.every((positions, index) => positions.includes(start + index + 1)));
}
