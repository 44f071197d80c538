import { absoluteUrl, type SiteUrl } from '../../address/index.ts';
import type { SiteInfo } from '../../collection/index.ts';
import { toRfc3339 } from '../../i18n/index.ts';
import type { PageMetadata } from './page-metadata.ts';

/** A `<meta>` element. Open Graph uses `property` where others use `name`. */
export interface MetaTag {
  name?: string;
  property?: string;
  content: string;
}

/** Width in pixels from which a picture is shown large, above the text of a preview, if it is wider than high. */
const MIN_LARGE_WIDTH = 600;

/**
 * The tags for search engines and link previews: description, author, Open Graph (https://ogp.me) and the one Twitter tag
 * without an equivalent there. URLs must be absolute, so those of page and picture need the site's origin.
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
    property('og:locale', siteInfo.language && localeOf(siteInfo.language)),
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
          property('article:published_time', toRfc3339(page.created)),
          property('article:modified_time', toRfc3339(page.changed)),
          ...tags.map(tag => property('article:tag', tag)),
        ]
      : []),
    name(
      'twitter:card',
      picture && image.width >= MIN_LARGE_WIDTH && image.width > image.height ? 'summary_large_image' : 'summary',
    ),
  ].flat();
}

const name = (name: string, content?: string): MetaTag[] => (content ? [{ name, content }] : []);
const property = (property: string, content?: string): MetaTag[] => (content ? [{ property, content }] : []);

/** The locale of each language so far: to find it takes a fiftieth of the time for a page. */
const locales = new Map<string, string>();

/** A language with the region of most of its readers, as Open Graph expects it: `de_DE`. */
function localeOf(language: string): string {
  const known = locales.get(language);
  if (known) return known;
  const { language: spoken, region } = new Intl.Locale(language).maximize();
  const locale = region ? `${spoken}_${region}` : spoken;
  locales.set(language, locale);
  return locale;
}
