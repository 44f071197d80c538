import { feedResponse } from './feed-response.ts';
import { feedPaths } from './paths.ts';

/** Feeds of new and changed pages of the whole notebook: `/-/feed.atom`, `/-/feed.json`. */
export const getStaticPaths = () => Array.fromAsync(feedPaths());

export const GET = feedResponse;
