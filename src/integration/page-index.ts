import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PageData, type Redirects, readPages, readRedirects } from '../collection/index.ts';

/** What the error page knows of the site: it is fetched by nothing else. Addresses are without the base, not encoded. */
export interface Addresses {
  /** In the order of their addresses. */
  pages: [address: string, title: string][];
  /** Former addresses, the last ones, and the place of the page in {@link Addresses.pages} that each leads to. */
  former: [address: string, page: number][];
}

/** Where in the site they are. */
const FILE = '-/addresses.json';

/** More would be long to load; the pages at former addresses themselves lead on all the same. */
const MOST_FORMER = 3000;

/** {@link Addresses} of a site. */
export function addressesOf(pages: Pick<PageData, 'address' | 'title'>[], { former }: Redirects): Addresses {
  const sorted = pages
    .map(({ address, title }): [string, string] => [address, title])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const places = new Map(sorted.map(([address], place) => [address, place]));
  return { pages: sorted, former: former.slice(0, MOST_FORMER).map(([from, to]) => [from, places.get(to) as number]) };
}

/**
 * Writes into a site that was built what its error page looks up.
 *
 * @param dir the folder of the site
 */
export async function writeAddresses(cacheDir: string, dir: string): Promise<void> {
  await mkdir(join(dir, '-'), { recursive: true });
  await writeFile(join(dir, FILE), JSON.stringify(addressesOf(readPages(cacheDir), readRedirects(cacheDir))));
}
