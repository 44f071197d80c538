/** The formats in which changes can be followed: Atom (RFC 4287), JSON Feed (https://jsonfeed.org). */
export type FeedFormat = 'atom' | 'json';

/**
 * Where the feed of a part of the notebook is, without the base: `/-/feed/a/b.atom`; `/-/feed.atom` is that of the whole.
 *
 * @param address of the page at the top of the part
 */
export function feedAddress(address: string, format: FeedFormat): string {
  return `/-/feed${address.replace(/\/$/, '')}.${format}`;
}
