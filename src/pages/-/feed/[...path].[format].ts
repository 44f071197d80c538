import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse, feedRoutes } from '../_feed.ts';

/** Feeds of a page and the pages below it: `/-/feed/a/b.atom`. */
export const getStaticPaths = (async () => feedRoutes(part => part.address !== '/')) satisfies GetStaticPaths;

export const GET: APIRoute = feedResponse;
