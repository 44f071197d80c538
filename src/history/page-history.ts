import type { FileVersion } from './match-renames.ts';

/** A page through the whole history. */
export interface PageHistory {
  /**
   * Its names in order. `since` is the step at which it got the name, `until` the step at which it left the file of
   * that name, if it did, and `last` what was in that file then. A page that is deleted, and restored under another name,
   * leaves a gap:
   *
   *     name       | since | until
   *     Drafts:Ann |     1 |     4
   *     Ann        |     4 |     7
   *     People:Ann |     9 |
   */
  names: { name: string; since: number; until?: number; last?: FileVersion }[];
  /** Every file that it was in, from the repository's root. */
  paths: string[];
  /** The Creation-Date of its first header. */
  createdAt?: string;
  /** The dates of all its headers. */
  creationDates: string[];
  /** The page of which it began as a copy: index in `ReplayResult.pages`. */
  copyOf?: number;
  /** If it is gone: its copy or its original, which still exists. Index in `ReplayResult.pages`. */
  successor?: number;
}

/**
 * A page that begins.
 *
 * @param createdAt the Creation-Date of its header, if it has one
 * @param copyOf see {@link PageHistory}
 */
export function newPage(createdAt: string | undefined, copyOf: number | undefined): PageHistory {
  const known = { ...(createdAt && { createdAt }), ...(copyOf !== undefined && { copyOf }) };
  return { names: [], paths: [], creationDates: [], ...known };
}
