import type { APIContext } from 'astro';
import { writeFeed } from '../integration/feeds/index.ts';
import { siteInfo, siteUrl } from '../ui/site-info.ts';
import type { FeedData } from './paths.ts';
import { propsOf } from './props.ts';

/** The response of the routes of feeds. */
export function feedResponse(context: APIContext): Response {
  const { part, format } = propsOf<FeedData>(context);
  const type = format === 'json' ? 'application/feed+json' : 'application/atom+xml';
  const body = writeFeed(format, part, siteInfo, siteUrl);
  return new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
