import { availableParallelism } from 'node:os';
import { type FileReuse, noReuse } from '../cache/index.ts';
import { type IndexSettings, indexInput, newRecords } from './index-site.ts';
import type { SearchRecord } from './record.ts';
import { readStore } from './store.ts';
import type { ReuseFiles } from './update-files.ts';
import { writeIndex } from './write-index.ts';

/** From this many new pages on, indexing is done by another thread, while this one renders pages. */
const MANY = 250;
/** Joining the indexes of this many pages takes so long that a single new one is reason enough. */
const LARGE = 2_500;

/** Starts the thread that indexes the pages of a build if that is likely to be used. @param pages how many seem to be new */
export async function prepareIndexing(pages: number): Promise<void> {
  if (pages < MANY || availableParallelism() < 2) return;
  const { startIndexThread } = await import('./thread.ts');
  startIndexThread();
}

/**
 * Writes the files of search into a built site. Pages that have not changed since the last build are not indexed again.
 * The files are the same, to the byte, as if they were.
 *
 * @param records in the order of their numbers
 * @param dir the folder of the site
 * @param cacheDir the notebook's cache folder
 * @param last reuses files of the last site
 * @param many from how many new pages on another thread is used
 * @throws with Pagefind's message
 */
export function writeRecords(
  records: SearchRecord[],
  settings: IndexSettings,
  dir: string,
  cacheDir: string,
  last: FileReuse = noReuse,
  many = MANY,
): Promise<void> {
  const input = indexInput(records, settings);
  const stored = records.length < LARGE ? readStore(cacheDir, input.version) : undefined;
  if (availableParallelism() < 2 || (stored && newRecords(input, stored).length < many)) {
    return writeIndex(input, stored ?? readStore(cacheDir, input.version), { dir, cacheDir }, reuserOf(last));
  }
  // Without `await`, so that the records do not stay in the memory of this thread while the other one works.
  return import('./thread.ts').then(({ writeIndexInThread }) =>
    writeIndexInThread(input, { dir, cacheDir }, reuserOf(last)),
  );
}

const reuserOf =
  (last: FileReuse): ReuseFiles =>
  files =>
    files.map(([path, digest]) => last.reuse(path, digest));
