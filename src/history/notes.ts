import { type Recognised, recognisePage, type Settings } from '../notebook/index.ts';
import { git } from './git.ts';
import type { Commit } from './log.ts';

/** What is known of a version of a file that is a page; nothing is known of one that is none. */
export type Versions = Map<string, Pick<Recognised, 'creationDate'>>;

/** As much of a file as is read to see what it is. */
const HEAD = 1024;
const NEWLINE = 10;

/**
 * Finds out which versions of files are pages, and when their headers say that these were created: by that a page is
 * known again that was renamed and rewritten at once.
 *
 * @param folder in the repository
 */
export async function readVersions(folder: string, commits: Commit[], settings: Settings): Promise<Versions> {
  const names = new Map<string, string>();
  for (const { changes } of commits) {
    for (const { to, after, from, before } of changes) {
      if (to && after) names.set(after, to);
      if (from && before && !names.has(before)) names.set(before, from);
    }
  }
  const versions: Versions = new Map();
  const blobs = [...names.keys()];
  await readHeads(folder, blobs, (blob, head) => {
    const page = recognisePage(names.get(blob) ?? '', head, settings);
    if (page) versions.set(blob, page);
  });
  return versions;
}

/**
 * Reads the beginnings of files as git keeps them:
 *
 *     DIGEST blob SIZE\n…\nDIGEST missing\n
 */
async function readHeads(folder: string, blobs: string[], take: (blob: string, head: string) => void): Promise<void> {
  if (blobs.length === 0) return;
  let line = '';
  let blob = '';
  let head = '';
  /** Bytes of the file, and of the newline behind it, that are still to come. */
  let rest = 0;
  const read = (piece: Buffer) => {
    for (let at = 0; at < piece.length; ) {
      if (rest > 0) {
        const part = piece.subarray(at, at + rest);
        if (head.length < HEAD) head += part.toString('latin1', 0, HEAD - head.length);
        at += part.length;
        rest -= part.length;
        if (rest === 0) take(blob, head);
        continue;
      }
      const end = piece.indexOf(NEWLINE, at);
      line += piece.toString('latin1', at, end < 0 ? piece.length : end);
      if (end < 0) return;
      at = end + 1;
      const [name = '', type, size] = line.split(' ');
      line = '';
      if (type !== 'blob') continue;
      blob = name;
      head = '';
      rest = Number(size) + 1;
    }
  };
  await git(folder, ['cat-file', '--batch'], read, `${blobs.join('\n')}\n`);
}
