import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PageData, type Redirects, readPages, readRedirects } from '../collection/index.ts';
import { type PageIndex, pageIndexPath } from '../navigation/shared/page-index.ts';

/** More would be long to load; the pages at former addresses themselves lead on all the same. */
const MOST_FORMER = 3000;

/** {@link PageIndex} of a site. */
export function pageIndexOf(pages: Pick<PageData, 'address' | 'title'>[], { former }: Redirects): PageIndex {
  const sorted = pages
    .map(({ address, title }): [string, string] => [address, title])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const indexes = new Map(sorted.map(([address], index) => [address, index]));
  return { pages: sorted, former: former.slice(0, MOST_FORMER).map(([from, to]) => [from, indexes.get(to) as number]) };
}

/**
 * Writes into a site that was built what its error page looks up.
 *
 * @param dir the folder of the site
 */
export async function writePageIndex(cacheDir: string, dir: string): Promise<void> {
  await mkdir(join(dir, '-'), { recursive: true });
  await writeFile(join(dir, pageIndexPath), JSON.stringify(pageIndexOf(readPages(cacheDir), readRedirects(cacheDir))));
}
