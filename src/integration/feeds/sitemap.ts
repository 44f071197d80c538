import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { absoluteUrl, type SiteUrl } from '../../address/index.ts';
import { momentOf } from '../../i18n/index.ts';

/** So many addresses a sitemap may hold (https://www.sitemaps.org/protocol.html). */
const MOST = 50_000;
/** Names that no page has, whose addresses are without dots. */
const FILE = 'sitemap.xml';
const partFile = (number: number) => `sitemap-${number}.xml`;

/**
 * Writes the sitemap of the notebook's pages, each with the date of its last change, and `robots.txt`, which names it;
 * of very many pages the sitemap is an index of others. Lists that the site makes of pages are left out: they lead to
 * nothing else.
 *
 * @param dir the folder of the built site
 * @param siteUrl with the site's origin: without it there is no sitemap, for its addresses must be whole
 */
export async function writeSitemap(
  pages: { address: string; changed?: string | undefined }[],
  dir: string,
  siteUrl: SiteUrl,
  most = MOST,
): Promise<void> {
  const whole = (address: string) => absoluteUrl(address, siteUrl) as string;
  const urls = pages.map(({ address, changed }) => ({ url: whole(address), lastmod: momentOf(changed) ?? '' }));
  const parts = Array.from({ length: Math.ceil(urls.length / most) }, (_, index) =>
    urls.slice(index * most, (index + 1) * most),
  );
  const [first = [], ...more] = parts;
  if (more.length === 0) await write(join(dir, FILE), sitemapOf(first));
  else {
    for (const [index, part] of parts.entries()) await write(join(dir, partFile(index + 1)), sitemapOf(part));
    const listed = parts.map((_, index) => ({ url: whole(`/${partFile(index + 1)}`) }));
    await write(join(dir, FILE), Readable.from(listed).pipe(new SitemapIndexStream()));
  }
  await writeFile(join(dir, 'robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${whole(`/${FILE}`)}\n`);
}

const sitemapOf = (urls: { url: string; lastmod: string }[]) =>
  Readable.from(urls).pipe(new SitemapStream({ xmlns: { news: false, video: false, xhtml: false, image: false } }));

async function write(file: string, stream: Parameters<typeof streamToPromise>[0]): Promise<void> {
  await writeFile(file, await streamToPromise(stream));
}
