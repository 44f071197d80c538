import { absoluteUrl, type SiteUrl, urlOrPath } from '../../address/index.ts';
import type { SiteInfo } from '../../collection/index.ts';
import { toRfc3339 } from '../../i18n/index.ts';
import type { PageMetadata } from './page-metadata.ts';

/**
 * A page as structured data for search engines: JSON-LD with the vocabulary of schema.org, as the text of a `<script>`.
 * `<` is escaped, so that the text cannot end the element.
 */
export function structuredData(page: PageMetadata, siteInfo: SiteFacts, siteUrl: SiteUrl): string {
  const graph = [site(page, siteInfo, siteUrl), article(page, siteInfo, siteUrl), breadcrumbs(page, siteInfo, siteUrl)];
  const things = graph.filter(thing => thing !== undefined);
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}

/** What is said of the site. */
type SiteFacts = Pick<SiteInfo, 'name' | 'language'> & Partial<Pick<SiteInfo, 'license'>>;

type Thing = Record<string, unknown> | undefined;

/** The site as a whole, on its home page only. */
function site({ kind, description }: PageMetadata, { name, language, license }: SiteFacts, siteUrl: SiteUrl): Thing {
  if (kind !== 'home') return undefined;
  const url = urlOrPath('/', siteUrl);
  return {
    '@type': 'WebSite',
    name,
    url,
    ...(description && { description }),
    ...(language && { inLanguage: language }),
    ...(license?.url && { license: license.url }),
  };
}

function article(page: PageMetadata, { language, license }: SiteFacts, siteUrl: SiteUrl): Thing {
  const { kind, title, description, author, image } = page;
  if (kind === 'list') return undefined;
  const [published, modified] = [toRfc3339(page.created), toRfc3339(page.changed)];
  const picture = image && absoluteUrl(image.address, siteUrl);
  return {
    '@type': 'TechArticle',
    headline: title,
    ...(description && { description }),
    ...(published && { datePublished: published }),
    ...(modified && { dateModified: modified }),
    ...(author && { author: { '@type': 'Person', name: author } }),
    ...(language && { inLanguage: language }),
    ...(license?.url && { license: license.url }),
    ...(picture && { image: picture }),
    mainEntityOfPage: urlOrPath(page.address, siteUrl),
  };
}

/** The path from the home page to this page. */
function breadcrumbs(
  { kind, title, address, ancestors }: PageMetadata,
  { name }: Pick<SiteInfo, 'name'>,
  siteUrl: SiteUrl,
): Thing {
  if (kind === 'home') return undefined;
  const steps = [{ title: name, address: '/' }, ...ancestors.filter(step => step.address !== '/'), { title, address }];
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
