import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PageData, type Redirects, readListedPages, readRedirects } from '../collection/index.ts';
import { type PageIndex, pageIndexPath } from '../navigation/shared/page-index.ts';
import { type Middleware, requestAddress } from './http.ts';

/** How many former addresses the index has, at most, to stay small. All others still have redirect pages. */
const MAX_FORMER = 3000;

/** The index of a site's pages. */
export function pageIndexOf(
  pages: Pick<PageData, 'address' | 'title'>[],
  { former }: Pick<Redirects, 'former'>,
): PageIndex {
  const sorted = pages
    .map(({ address, title }): [string, string] => [address, title])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const indexes = new Map(sorted.map(([address], index) => [address, index]));
  // Former addresses of unlisted pages are left out.
  const known = former.flatMap(([from, to]): PageIndex['former'] => {
    const index = indexes.get(to);
    return index === undefined ? [] : [[from, index]];
  });
  return { pages: sorted, former: known.slice(0, MAX_FORMER) };
}

/**
 * Writes the index that the error page searches for similar addresses.
 *
 * @param dir folder of the built site
 */
export async function writePageIndex(runDir: string, dir: string): Promise<void> {
  await mkdir(join(dir, '-'), { recursive: true });
  await writeFile(join(dir, pageIndexPath), currentIndex(runDir));
}

/** Serves the index in development. */
export function servePageIndex(runDir: string): Middleware {
  return (request, response, next) => {
    if (requestAddress(request).address !== `/${pageIndexPath}`) return next();
    response.setHeader('Content-Type', 'application/json').end(currentIndex(runDir));
  };
}

const currentIndex = (runDir: string) => JSON.stringify(pageIndexOf(readListedPages(runDir), readRedirects(runDir)));
