import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { absoluteUrl, type FeedFormat, feedAddress, type SiteUrl } from '../../address/index.ts';
import type { SiteInfo } from '../../collection/index.ts';
import { toRfc3339 } from '../../i18n/index.ts';
import type { Feed, FeedPage } from './feeds-of.ts';

/** What XML 1.0 forbids, even escaped (https://www.w3.org/TR/xml/#charsets): one such character spoils the whole feed. */
const notInXml = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Writes a feed of new and changed pages. The id of an entry is the permalink of its page, so that feed readers do not
 * show a renamed page as new.
 *
 * @param siteUrl with an origin, because the addresses in a feed must be absolute
 */
export function writeFeed(
  format: FeedFormat,
  feed: Feed,
  siteInfo: Pick<SiteInfo, 'name' | 'language'> & Partial<Pick<SiteInfo, 'description' | 'tagline' | 'license'>>,
  siteUrl: SiteUrl,
): string {
  const absolute = (address: string) => absoluteUrl(address, siteUrl) as string;
  const title = feed.address === '/' ? siteInfo.name : `${feed.title} · ${siteInfo.name}`;
  const about = feed.address === '/' ? (siteInfo.description ?? siteInfo.tagline) : undefined;
  const urls = { page: absolute(feed.address), feed: absolute(feedAddress(feed.address, format)) };
  const entries = feed.pages.map(page => ({
    ...page,
    ...{ url: absolute(page.address), id: absolute(page.short ?? page.address) },
    ...momentsOf(page),
  }));
  if (format === 'json') {
    const json = generateJsonFeed({
      title,
      home_page_url: urls.page,
      feed_url: urls.feed,
      ...(about && { description: about }),
      ...(siteInfo.language && { language: siteInfo.language }),
      items: entries.map(({ id, url, title, description, published, updated, author, tags }) => ({
        ...{ id, url, title, content_text: description || title },
        date_published: published,
        date_modified: updated,
        ...(author && { authors: [{ name: author }] }),
        ...(tags.length > 0 && { tags }),
      })),
    });
    return `${JSON.stringify(json, null, 2)}\n`;
  }
  const atom = generateAtomFeed({
    ...(siteInfo.language && { xml: { lang: siteInfo.language } }),
    id: absolute(feed.short ?? feed.address),
    title: { value: title },
    ...(about && { subtitle: { value: about } }),
    ...(siteInfo.license && { rights: { value: siteInfo.license.name } }),
    // RFC 4287 requires a date even without entries, and an author, if only of the feed.
    updated: entries[0]?.updated ?? new Date(0),
    authors: [{ name: siteInfo.name }],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: urls.feed },
      { rel: 'alternate', type: 'text/html', href: urls.page },
    ],
    entries: entries.map(({ id, url, title, description, published, updated, author, tags }) => ({
      id,
      title: { value: title },
      links: [{ rel: 'alternate', type: 'text/html', href: url }],
      ...(published && { published }),
      updated,
      ...(author && { authors: [{ name: author }] }),
      ...(description && { summary: { value: description } }),
      ...(tags.length > 0 && { categories: tags.map(term => ({ term })) }),
    })),
  });
  return atom.replace(notInXml, '\ufffd');
}

/** When a page was created and last changed. A date of creation after that must be wrong, and is left out. */
function momentsOf({ created, changed }: FeedPage): { published: Date | undefined; updated: Date } {
  const updated = new Date(toRfc3339(changed) as string);
  const moment = toRfc3339(created);
  const published = moment ? new Date(moment) : undefined;
  return { published: published && published <= updated ? published : undefined, updated };
}
