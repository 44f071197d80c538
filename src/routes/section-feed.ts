import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse, feedRoutes } from './feeds.ts';

/** Feeds of a page and the pages below it: `/-/feed/a/b.atom`. */
export const getStaticPaths = (async () => feedRoutes(part => part.address !== '/')) satisfies GetStaticPaths;

export const GET: APIRoute = feedResponse;
