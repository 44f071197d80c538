import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse, feedRoutes } from '../_feed.ts';

/** The same of a page and those below it: `/-/feed/a/b.atom`. */
export const getStaticPaths = (async () => feedRoutes(part => part.address !== '/')) satisfies GetStaticPaths;

export const GET: APIRoute = feedResponse;
