/** Feeds of what changed in a notebook, for the routes that write them. */
export { type FollowedPart, followedParts } from './entries.ts';
export { writeFeed } from './feed.ts';
