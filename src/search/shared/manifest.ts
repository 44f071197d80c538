/**
 * The lists that stand beside Pagefind's index. Each is cut into files by the order of its keys, so that a browser fetches
 * the few in which what it looks for can be. `names`: what pages are called; `words`: the notebook's vocabulary;
 * `endings`: the same, read from the end; `links`: what pages link to; `tags` and `sections`: which pages are in them.
 */
export type ListName = 'names' | 'titles' | 'words' | 'endings' | 'links' | 'tags' | 'sections';

/** Parts the text of a page, in Pagefind's index, from the words that are added for the index alone. */
export const TAIL = 'qtail00';

/** What a browser reads first. */
export interface Manifest {
  /** Folder of the lists' files, from this file: it changes whenever they do. */
  folder: string;
  /** Folder of the texts of the pages, in that of Pagefind's fragments. */
  release: string;
  /** How many pages there are: their ids are the numbers below, in base 36. */
  pages: number;
  /** Words that stand so often that looking them up is not worth what it costs, if anything else is asked for. */
  common: string[];
  /** For each list what the first key of each of its files begins with, in order. */
  lists: Record<ListName, string[]>;
}

/** One line of a list: its key, then what is known of it. */
export interface Line {
  key: string;
  values: string[];
}

/** What a posting in the list of names, or of titles, says: the page, and what of it is called so. */
export interface Posting {
  /**
   * `T` title, `N` page name, `O` old name, `G` tag, `H` heading: the key is all of it. `J`: it is a title or name whose
   * words are joined. `t`: it is a word of the title.
   */
  kind: 'T' | 'N' | 'O' | 'G' | 'H' | 'J' | 't';
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

/** Names in a list, where a space parts values. */
export const writeName = (name: string): string => name.replaceAll(' ', '\u00a0');
/** The reverse of {@link writeName}. */
export const readName = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Pages by their numbers, in ascending order, as runs: how many pages are left out before each, and how long it is. */
export function writeRuns(pages: number[]): string[] {
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

/** The reverse of {@link writeRuns}: ids of pages. */
export function readRuns(runs: string[]): string[] {
  const ids: string[] = [];
  let next = 0;
  for (const run of runs) {
    const [gap = '', length = '1'] = run.split('-');
    next += Number.parseInt(gap, 36);
    for (const end = next + Number.parseInt(length, 36); next < end; next++) ids.push(next.toString(36));
  }
  return ids;
}
