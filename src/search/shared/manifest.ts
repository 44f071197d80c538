/**
 * The lists beside Pagefind's index. Each is sorted by key and split into files, so that a browser fetches only the files
 * that can hold a key. `names`: everything that pages are called; `titles`: the words of titles; `words`: the vocabulary
 * of the notebook; `endings`: the same with reversed keys; `links`: links between pages; `tags` and `sections`: their pages;
 * `changed` and `created`: the pages of each day; `related`: words that readers may type, with words of the notebook that
 * mean nearly the same.
 */
export const searchLists = [
  ...(['names', 'titles', 'words', 'endings', 'links', 'tags', 'sections'] as const),
  ...(['changed', 'created', 'related'] as const),
];
export type SearchListName = (typeof searchLists)[number];

/** Separates the text of a page, in Pagefind's index, from the words that are in the index only. */
export const INDEX_ONLY_MARKER = 'qtail00';

/** `lists.json`, the first file that a browser reads. */
export interface Manifest {
  /** Folder of the lists, relative to this file. Its name is a hash of what is in them. */
  folder: string;
  /** Number of pages. A page's id is its number in the index, from 0, in base 36. */
  pages: number;
  /** The lengths of the pages: see {@link encodeLengths}. */
  lengths: string;
  /** Words so frequent that they are looked up only if a query has no others. */
  common: string[];
  /** Folded words that say nothing about a subject, such as `how` and `the`, in the language of the notebook. */
  functionWords: string[];
  /** Groups of words and phrases that mean the same, as the author has written them. */
  synonyms: string[][];
  /** For each list the lowest key of each of its files, cut to as many letters as are needed to find the file. */
  lists: Record<SearchListName, string[]>;
}

/** A line of a list. */
export interface ListLine {
  key: string;
  values: string[];
}

/** A value in the lists of names and titles. */
export interface Posting {
  /**
   * What the key is of the page: `T` title, `N` name, `O` former name, `G` tag, `H` heading, `J` title or name written as
   * one word, `A` abbreviation of the title, `t` one word of the title.
   */
  kind: 'T' | 'N' | 'O' | 'G' | 'H' | 'J' | 'A' | 't';
  /** Number of words in the title; 0 unless `kind` is `t`. */
  total: number;
  /** Id of the page. */
  id: string;
}

/** Writes a posting: kind, number of words in base 36 (at most 35), id. */
export const formatPosting = ({ kind, total, id }: Posting): string =>
  `${kind}${Math.min(total, 35).toString(36)}${id}`;

/** The reverse of {@link formatPosting}. */
export const parsePosting = (text: string): Posting => ({
  kind: text.charAt(0) as Posting['kind'],
  total: Number.parseInt(text.charAt(1), 36),
  id: text.slice(2),
});

/** Orders keys by code units, which is the same in Node and in every browser. */
export const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Replaces the spaces of a name, since a space separates the values of an entry. */
export const escapeSpaces = (name: string): string => name.replaceAll(' ', '\u00a0');
/** The reverse of {@link escapeSpaces}. */
export const unescapeSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

/**
 * Writes page numbers as runs: `gap-length`, in base 36, where `gap` is the number of pages skipped before the run.
 * `-length` is left out for runs of one page.
 *
 * @param pages in ascending order
 */
export function encodeRuns(pages: number[]): string[] {
  const runs: { gap: number; length: number }[] = [];
  let next = 0;
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page === next) last.length++;
    else runs.push({ gap: page - next, length: 1 });
    next = page + 1;
  }
  return runs.map(({ gap, length }) => `${gap.toString(36)}${length > 1 ? `-${length.toString(36)}` : ''}`);
}

/** The reverse of {@link encodeRuns}. Returns ids of pages. */
export function decodeRuns(runs: string[]): string[] {
  const ids: string[] = [];
  let next = 0;
  for (const run of runs) {
    const [gap = '', length = '1'] = run.split('-');
    next += Number.parseInt(gap, 36);
    for (const end = next + Number.parseInt(length, 36); next < end; next++) ids.push(next.toString(36));
  }
  return ids;
}

/** Steps in which lengths double. */
const LENGTH_STEPS = 2;

/** Writes numbers of words, to about a fifth, as one character each, so that a browser can load those of all pages. */
export const encodeLengths = (lengths: number[]): string =>
  lengths.map(length => Math.min(35, Math.round(LENGTH_STEPS * Math.log2(length + 1))).toString(36)).join('');

/** The reverse of {@link encodeLengths}. */
export const decodeLengths = (text: string): number[] =>
  [...text].map(letter => 2 ** (Number.parseInt(letter, 36) / LENGTH_STEPS) - 1);
