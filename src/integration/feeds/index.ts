/** Feeds of new and changed pages, for the routes that publish them. */
export { type Feed, type FeedPage, feedsOf } from './feeds-of.ts';
export { writeFeed } from './write-feed.ts';
