/** The formats of feeds: Atom (RFC 4287) and JSON Feed (https://jsonfeed.org). */
export type FeedFormat = 'atom' | 'json';

/**
 * The address of the feed of a page and those below it, without the base: `/-/feed/a/b.atom`. The feed of the whole
 * notebook is `/-/feed.atom`.
 *
 * @param address of the page
 */
export function feedAddress(address: string, format: FeedFormat): string {
  return `/-/feed${address.replace(/\/$/, '')}.${format}`;
}
