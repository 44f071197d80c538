/**
 * The lists that stand beside Pagefind's index. Each is cut into files by the order of its keys, so that a browser fetches
 * the few in which what it looks for can be. `names`: what pages are called; `words`: the notebook's vocabulary;
 * `endings`: the same, read from the end; `links`: what pages link to.
 */
export type ListName = 'names' | 'words' | 'endings' | 'links';

/** Parts the text of a page, in Pagefind's index, from the words that are added for the index alone. */
export const TAIL = 'qtail00';

/** What a browser reads first. */
export interface Manifest {
  /** Folder of the lists' files, from this file: it changes whenever they do. */
  folder: string;
  /** For each list the first key of each of its files, in order. */
  lists: Record<ListName, string[]>;
}

/** One line of a list: its key, then what is known of it. */
export interface Line {
  key: string;
  values: string[];
}

/** What a posting in the list of names says: the page, and what of it is called so. */
export interface Posting {
  /** `T` title, `N` page name, `O` old name, `G` tag, `H` heading: the key is all of it. `t`: it is a word of the title. */
  kind: 'T' | 'N' | 'O' | 'G' | 'H' | 't';
  /** Words in all, for a word of a title. */
  total: number;
  id: string;
}

/** A posting as it is written: kind, number of words in base 36, id. */
export const writePosting = ({ kind, total, id }: Posting): string => `${kind}${Math.min(total, 35).toString(36)}${id}`;

/** The reverse of {@link writePosting}. */
export const readPosting = (text: string): Posting => ({
  kind: text.charAt(0) as Posting['kind'],
  total: Number.parseInt(text.charAt(1), 36),
  id: text.slice(2),
});

/** How lines are ordered: by code units, in the build as in the browser. */
export const byKey = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
