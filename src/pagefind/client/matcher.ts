/** A page on which a query's words are. */
export interface Match {
  /** Its number, in the order in which pages were indexed. */
  page: number;
  score: number;
  /** Numbers of the words in its text that match, ascending. */
  positions: number[];
}

/** Finds pages by their words, in an index whose files are added when they are needed. */
export interface Matcher {
  /** The names of the pages' texts, by the pages' numbers. */
  readonly pages: string[];
  /** Names of the files that {@link search} needs for a query. */
  filesFor(query: string, isExact: boolean): string[];
  /** Adds the content of one of these files. */
  add(file: Uint8Array): void;
  /**
   * Pages with all words of a query, or with words that begin with them; best first.
   *
   * @param query words, folded, with a space between them
   * @param isExact whether the words must follow one another, whole
   */
  search(query: string, isExact: boolean): Match[];
}

/** How Pagefind weighs what it finds; by its own names. What is not here is as by default. */
export interface RankingWeights {
  page_length: number;
  term_frequency: number;
  meta_weights: Record<string, number>;
}
