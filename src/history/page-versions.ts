import { type DetectedPage, detectPage, type NotebookSettings } from '../notebook/index.ts';
import { git } from './git.ts';
import type { Commit } from './log.ts';

/** Git's digest of a file's content → its header's date, if it has one. Contents that are no pages are not in it. */
export type PageVersions = Map<string, Pick<DetectedPage, 'creationDate'>>;

/** This much of a file is read to detect a page, in bytes. */
const HEAD_LENGTH = 1024;
const newline = 10;

/**
 * Finds the versions of files that are pages, with the Creation-Date of their headers. The date identifies a page that
 * was renamed and rewritten in one commit.
 *
 * @param folder in the repository
 */
export async function readPageVersions(
  folder: string,
  commits: Commit[],
  settings: NotebookSettings,
): Promise<PageVersions> {
  const paths = new Map<string, string>();
  for (const { changes } of commits) {
    for (const { to, after, from, before } of changes) {
      if (to && after) paths.set(after, to);
      if (from && before && !paths.has(before)) paths.set(before, from);
    }
  }
  const versions: PageVersions = new Map();
  await readHeads(folder, [...paths.keys()], (blob, head) => {
    const page = detectPage(paths.get(blob) ?? '', head, settings);
    if (page) versions.set(blob, page);
  });
  return versions;
}

/**
 * Reads the beginnings of files from git, which prints:
 *
 *     DIGEST blob SIZE\n…\nDIGEST missing\n
 */
async function readHeads(folder: string, blobs: string[], onHead: (blob: string, head: string) => void): Promise<void> {
  if (blobs.length === 0) return;
  let line = '';
  let blob = '';
  let head = '';
  /** Bytes still to come of the file and of the newline after it. */
  let rest = 0;
  const read = (piece: Buffer) => {
    for (let at = 0; at < piece.length; ) {
      if (rest > 0) {
        const part = piece.subarray(at, at + rest);
        if (head.length < HEAD_LENGTH) head += part.toString('latin1', 0, HEAD_LENGTH - head.length);
        at += part.length;
        rest -= part.length;
        if (rest === 0) onHead(blob, head);
        continue;
      }
      const end = piece.indexOf(newline, at);
      line += piece.toString('latin1', at, end < 0 ? piece.length : end);
      if (end < 0) return;
      at = end + 1;
      const [digest = '', type, size] = line.split(' ');
      line = '';
      if (type !== 'blob') continue;
      blob = digest;
      head = '';
      rest = Number(size) + 1;
    }
  };
  await git(folder, ['cat-file', '--batch'], read, `${blobs.join('\n')}\n`);
}
