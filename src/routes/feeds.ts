import type { APIContext } from 'astro';
import type { FeedFormat } from '../address/index.ts';
import { type Feed, feedsOf, writeFeed } from '../integration/feeds/index.ts';
import { readSite } from '../theme/site.ts';
import { siteInfo } from '../ui/site-info.ts';

const formats: FeedFormat[] = ['atom', 'json'];
let known: Promise<Feed[]> | undefined;

async function readParts(): Promise<Feed[]> {
  const { pages, site } = await readSite();
  return feedsOf(pages, site.tree, siteInfo.name);
}

/**
 * The feeds of some sections of the notebook, for `getStaticPaths`. Without the site's origin, or without dated pages,
 * there are none.
 */
export async function feedRoutes(wanted: (part: Feed) => boolean) {
  const { site } = await readSite();
  if (!import.meta.env.SITE || !site.lists.includes('recent')) return [];
  known ??= readParts();
  return (await known)
    .filter(wanted)
    .flatMap(part =>
      formats.map(format => ({ params: { path: part.address.slice(1, -1), format }, props: { part, format } })),
    );
}

/** The response of the routes in {@link feedRoutes}. */
export function feedResponse({ props, site }: APIContext): Response {
  const { part, format } = props as { part: Feed; format: FeedFormat };
  const type = format === 'json' ? 'application/feed+json' : 'application/atom+xml';
  const body = writeFeed(format, part, siteInfo, { origin: site, base: import.meta.env.BASE_URL });
  return new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
