import { feedResponse } from './feed-response.ts';
import { sectionFeedPaths } from './paths.ts';

/** Feeds of a page and the pages below it: `/-/feed/a/b.atom`. */
export const getStaticPaths = () => Array.fromAsync(sectionFeedPaths());

export const GET = feedResponse;
