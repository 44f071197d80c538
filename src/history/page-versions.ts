import { type DetectedPage, detectPage, type NotebookSettings } from '../notebook/index.ts';
import type { Commit } from './log.ts';
import { readBlobs } from './read-blobs.ts';

/** Git's digest of a file's content → its header's date, if it has one. Contents that are no pages are not in it. */
export type PageVersions = Map<string, Pick<DetectedPage, 'creationDate'>>;

/** This much of a file is read to detect a page, in bytes. */
const HEAD_LENGTH = 1024;

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
  await readBlobs(folder, [...paths.keys()], HEAD_LENGTH, (blob, head) => {
    const page = detectPage(paths.get(blob) ?? '', head, settings);
    if (page) versions.set(blob, page);
  });
  return versions;
}
