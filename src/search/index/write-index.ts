import { type IndexInput, indexSite } from './index-site.ts';
import { type Stored, writeStore } from './store.ts';
import { type TakeFiles, updateFiles } from './update-files.ts';

/** Where an index is written. */
export interface IndexOutput {
  /** The folder of the site. */
  dir: string;
  /** The notebook's cache folder. */
  cacheDir: string;
}

/**
 * Writes the index of a site, and stores it for the next build.
 *
 * @param stored what the last build has stored
 * @throws with Pagefind's message
 */
export async function writeIndex(
  input: IndexInput,
  stored: Stored,
  { dir, cacheDir }: IndexOutput,
  takeFiles: TakeFiles,
): Promise<void> {
  let indexed = stored;
  if (stored.site.digest !== input.digest) {
    indexed = await indexSite(input, stored);
    writeStore(cacheDir, input.version, indexed);
  }
  await updateFiles(dir, indexed.site.files, ['-/pagefind', '-/search/lists'], takeFiles);
}
