import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse, feedRoutes } from './feeds.ts';

/** Feeds of new and changed pages of the whole notebook: `/-/feed.atom`, `/-/feed.json`. */
export const getStaticPaths = (async () => feedRoutes(part => part.address === '/')) satisfies GetStaticPaths;

export const GET: APIRoute = feedResponse;
