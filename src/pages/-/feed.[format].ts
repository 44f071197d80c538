import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse, feedRoutes } from './_feed.ts';

/** New and changed pages of the whole notebook, for feed readers: `/-/feed.atom`, `/-/feed.json`. */
export const getStaticPaths = (async () => feedRoutes(part => part.address === '/')) satisfies GetStaticPaths;

export const GET: APIRoute = feedResponse;
