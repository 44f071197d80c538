import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { absoluteUrl, type SiteUrl } from '../../address/index.ts';
import { writeWhole } from '../../cache/index.ts';
import { toRfc3339 } from '../../i18n/index.ts';

/** The number of URLs in a sitemap, at most (https://www.sitemaps.org/protocol.html). */
const MAX_URLS = 50_000;
/** No page can be at this address, because addresses of pages contain no dots. */
const indexFile = 'sitemap.xml';
const partFile = (number: number) => `sitemap-${number}.xml`;

/**
 * Writes the sitemap of the notebook's pages, each with the date of its last change, and `robots.txt`, which names it.
 * With very many pages the sitemap is an index of others. The site's lists of pages are left out.
 *
 * @param dir folder of the built site
 * @param siteUrl with an origin, because the addresses in a sitemap must be absolute
 * @param maxUrls in one sitemap
 */
export async function writeSitemap(
  pages: { address: string; changed?: string | undefined }[],
  dir: string,
  siteUrl: SiteUrl,
  maxUrls = MAX_URLS,
): Promise<void> {
  const absolute = (address: string) => absoluteUrl(address, siteUrl) as string;
  const urls = pages.map(({ address, changed }) => ({ url: absolute(address), lastmod: toRfc3339(changed) ?? '' }));
  const parts = Array.from({ length: Math.ceil(urls.length / maxUrls) }, (_, index) =>
    urls.slice(index * maxUrls, (index + 1) * maxUrls),
  );
  const [first = [], ...more] = parts;
  if (more.length === 0) await write(join(dir, indexFile), sitemapOf(first));
  else {
    for (const [index, part] of parts.entries()) await write(join(dir, partFile(index + 1)), sitemapOf(part));
    const listed = parts.map((_, index) => ({ url: absolute(`/${partFile(index + 1)}`) }));
    await write(join(dir, indexFile), Readable.from(listed).pipe(new SitemapIndexStream()));
  }
  // The default `robots.txt` may be there, and read-only, so it is replaced rather than written to.
  writeWhole(join(dir, 'robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${absolute(`/${indexFile}`)}\n`);
}

const sitemapOf = (urls: { url: string; lastmod: string }[]) =>
  Readable.from(urls).pipe(new SitemapStream({ xmlns: { news: false, video: false, xhtml: false, image: false } }));

async function write(file: string, stream: Parameters<typeof streamToPromise>[0]): Promise<void> {
  await writeFile(file, await streamToPromise(stream));
}
