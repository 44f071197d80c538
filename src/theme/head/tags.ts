import { absoluteUrl, type SiteUrl } from '../../address/index.ts';
import type { SiteInfo } from '../../collection/index.ts';
import { momentOf } from '../../i18n/index.ts';
import type { PageMetadata } from './page-metadata.ts';

/** A `<meta>` element: Open Graph calls its name a property. */
export interface MetaTag {
  name?: string;
  property?: string;
  content: string;
}

/** Narrower pictures, and those that are not wider than high, are shown small, beside the text. */
const large = 600;

/**
 * What a link to a page looks like in a chat: description, Open Graph (https://ogp.me) and the one tag of Twitter's that
 * has no equal there. Addresses and pictures only where the site's origin is known, because they must be whole.
 */
export function metaTags(
  page: PageMetadata,
  siteInfo: Pick<SiteInfo, 'name' | 'language'>,
  siteUrl: SiteUrl,
): MetaTag[] {
  const { title, description, image, tags, author } = page;
  const article = page.kind === 'note';
  const picture = image && absoluteUrl(image.address, siteUrl);
  return [
    name('description', description),
    name('author', author),
    property('og:type', article ? 'article' : 'website'),
    property('og:title', title),
    property('og:description', description),
    property('og:url', absoluteUrl(page.address, siteUrl)),
    property('og:site_name', siteInfo.name),
    property('og:locale', localeOf(siteInfo.language)),
    ...(picture
      ? [
          property('og:image', picture),
          property('og:image:type', image.type),
          property('og:image:width', String(image.width)),
          property('og:image:height', String(image.height)),
          property('og:image:alt', image.alt || title),
        ]
      : []),
    ...(article
      ? [
          property('article:published_time', momentOf(page.created)),
          property('article:modified_time', momentOf(page.changed)),
          ...tags.map(tag => property('article:tag', tag)),
        ]
      : []),
    name(
      'twitter:card',
      picture && image.width >= large && image.width > image.height ? 'summary_large_image' : 'summary',
    ),
  ].flat();
}

const name = (name: string, content?: string): MetaTag[] => (content ? [{ name, content }] : []);
const property = (property: string, content?: string): MetaTag[] => (content ? [{ property, content }] : []);

/** A language with the country that most of its readers live in, as Open Graph wants it: `de_DE`. */
function localeOf(language: string): string {
  const { language: spoken, region } = new Intl.Locale(language).maximize();
  return region ? `${spoken}_${region}` : spoken;
}
