import { type IndexInput, indexSite } from './index-site.ts';
import type { SearchRecord } from './record.ts';
import { type IndexStore, writeStore } from './store.ts';
import { type ReuseFiles, updateFiles } from './update-files.ts';

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
 * @param onIndexed see {@link indexSite}
 * @throws with Pagefind's message
 */
export async function writeIndex(
  input: IndexInput,
  stored: IndexStore,
  { dir, cacheDir }: IndexOutput,
  reuseFiles: ReuseFiles,
  onIndexed?: (record: SearchRecord) => void,
): Promise<void> {
  let indexed = stored;
  if (stored.site.digest !== input.digest) {
    indexed = await indexSite(input, stored, onIndexed);
    writeStore(cacheDir, input.version, indexed);
  }
  await updateFiles(dir, indexed.site.files, ['-/pagefind', '-/search/lists'], reuseFiles);
}
