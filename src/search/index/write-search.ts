import type { TakeOver } from '../../cache/index.ts';
import type { PageData, SiteInfo } from '../../collection/index.ts';
import { recordsOf } from './records.ts';
import { stemmerFor } from './stemmer.ts';
import { writeRecords } from './write-records.ts';

/**
 * Writes everything that search needs into a built site: Pagefind's index to `/-/pagefind/`, and to `/-/search/` the
 * lists that Pagefind does not have, of names, words, links, tags and sections.
 *
 * @param pages the published pages
 * @param settings the notebook's language, if it is known, and the locale by which pages are sorted
 * @param dir the folder of the site
 * @param cacheDir the notebook's cache folder, where what a page adds to the index is kept for the next build
 * @param last takes over files of the last site
 * @throws with Pagefind's message
 */
export function writeSearch(
  pages: PageData[],
  { language, locale }: Pick<SiteInfo, 'language' | 'locale'>,
  dir: string,
  cacheDir: string,
  last?: TakeOver,
): Promise<void> {
  return writeRecords(recordsOf(pages, locale), stemmerFor(language), dir, cacheDir, last);
}
