import { absoluteUrl, type SiteUrl, urlOrPath } from '../../address/index.ts';
import type { SiteInfo } from '../../collection/index.ts';
import { momentOf } from '../../i18n/index.ts';
import type { PageMetadata } from './page-metadata.ts';

/**
 * What a page is, for search engines: JSON-LD in the words of schema.org, as the text of a `<script>` that nobody runs.
 * It can end no element: `<` is escaped.
 */
export function structuredData(
  page: PageMetadata,
  siteInfo: Pick<SiteInfo, 'name' | 'language'>,
  siteUrl: SiteUrl,
): string {
  const graph = [site(page, siteInfo, siteUrl), article(page, siteInfo, siteUrl), breadcrumbs(page, siteInfo, siteUrl)];
  const things = graph.filter(thing => thing !== undefined);
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}

type Thing = Record<string, unknown> | undefined;

/** The site as a whole, told on its first page. */
function site(
  { kind, description }: PageMetadata,
  { name, language }: Pick<SiteInfo, 'name' | 'language'>,
  siteUrl: SiteUrl,
): Thing {
  if (kind !== 'home') return undefined;
  const url = urlOrPath('/', siteUrl);
  return { '@type': 'WebSite', name, url, ...(description && { description }), inLanguage: language };
}

function article(page: PageMetadata, { language }: Pick<SiteInfo, 'name' | 'language'>, siteUrl: SiteUrl): Thing {
  const { kind, title, description, author, image } = page;
  if (kind === 'list') return undefined;
  const [published, modified] = [momentOf(page.created), momentOf(page.changed)];
  const picture = image && absoluteUrl(image.address, siteUrl);
  return {
    '@type': 'TechArticle',
    headline: title,
    ...(description && { description }),
    ...(published && { datePublished: published }),
    ...(modified && { dateModified: modified }),
    ...(author && { author: { '@type': 'Person', name: author } }),
    inLanguage: language,
    ...(picture && { image: picture }),
    mainEntityOfPage: urlOrPath(page.address, siteUrl),
  };
}

/** From the first page down to this one. */
function breadcrumbs(
  { kind, title, address, places }: PageMetadata,
  { name }: Pick<SiteInfo, 'name'>,
  siteUrl: SiteUrl,
): Thing {
  if (kind === 'home') return undefined;
  const steps = [{ title: name, address: '/' }, ...places.filter(step => step.address !== '/'), { title, address }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.title,
      item: urlOrPath(step.address, siteUrl),
    })),
  };
}
