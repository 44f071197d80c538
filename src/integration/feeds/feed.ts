import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { absoluteUrl, type FeedFormat, feedAddress, type SiteUrl } from '../../address/index.ts';
import type { SiteInfo } from '../../collection/index.ts';
import { momentOf } from '../../i18n/index.ts';
import type { FollowedPage, FollowedPart } from './entries.ts';

/**
 * Writes a feed of new and changed pages. An entry is known by an address of its page that stays when the page changes:
 * feed readers show it as changed, rather than as new.
 *
 * @param siteUrl with the site's origin: a feed is read elsewhere, and all its addresses are whole
 */
export function writeFeed(
  format: FeedFormat,
  part: FollowedPart,
  siteInfo: Pick<SiteInfo, 'name' | 'language'>,
  siteUrl: SiteUrl,
): string {
  const whole = (address: string) => absoluteUrl(address, siteUrl) as string;
  const title = part.address === '/' ? siteInfo.name : `${part.title} · ${siteInfo.name}`;
  const ways = { home: whole(part.address), own: whole(feedAddress(part.address, format)) };
  const entries = part.pages.map(page => ({
    ...page,
    ...{ url: whole(page.address), id: whole(page.short ?? page.address) },
    ...momentsOf(page),
  }));
  if (format === 'json') {
    const feed = generateJsonFeed({
      title,
      home_page_url: ways.home,
      feed_url: ways.own,
      language: siteInfo.language,
      items: entries.map(({ id, url, title, description, published, updated, author, tags }) => ({
        ...{ id, url, title, content_text: description || title },
        date_published: published,
        date_modified: updated,
        ...(author && { authors: [{ name: author }] }),
        ...(tags.length > 0 && { tags }),
      })),
    });
    return `${JSON.stringify(feed, null, 2)}\n`;
  }
  return generateAtomFeed({
    xml: { lang: siteInfo.language },
    id: whole(part.short ?? part.address),
    title: { value: title },
    // RFC 4287 wants a date even where there is no entry.
    updated: entries[0]?.updated ?? new Date(0),
    // And an author, be it that of the feed.
    authors: [{ name: siteInfo.name }],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: ways.own },
      { rel: 'alternate', type: 'text/html', href: ways.home },
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
}

/** When a page was made and last changed; it was not made after that, whatever its header says. */
function momentsOf({ created, changed }: FollowedPage): { published: Date | undefined; updated: Date } {
  const updated = new Date(momentOf(changed) as string);
  const made = momentOf(created);
  const published = made ? new Date(made) : undefined;
  return { published: published && published <= updated ? published : undefined, updated };
}
