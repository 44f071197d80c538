import { type Place, reference, wholeAddress } from '../../address/absolute-url.ts';
import { momentOf } from '../../i18n/dates.ts';
import type { Notebook } from '../site-info.ts';
import type { UnfurledPage } from './page-metadata.ts';

/**
 * What a page is, for search engines: JSON-LD in the words of schema.org, as the text of a `<script>` that nobody runs.
 * It can end no element: `<` is escaped.
 */
export function structuredData(
  page: UnfurledPage,
  notebook: Pick<Notebook, 'name' | 'language'>,
  place: Place,
): string {
  const graph = [site(page, notebook, place), article(page, notebook, place), breadcrumbs(page, notebook, place)];
  const things = graph.filter(thing => thing !== undefined);
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}

type Thing = Record<string, unknown> | undefined;

/** The site as a whole, told on its first page. */
function site(
  { kind, description }: UnfurledPage,
  { name, language }: Pick<Notebook, 'name' | 'language'>,
  place: Place,
): Thing {
  if (kind !== 'home') return undefined;
  const url = reference('/', place);
  return { '@type': 'WebSite', name, url, ...(description && { description }), inLanguage: language };
}

function article(page: UnfurledPage, { language }: Pick<Notebook, 'name' | 'language'>, place: Place): Thing {
  const { kind, title, description, author, image } = page;
  if (kind === 'list') return undefined;
  const [published, modified] = [momentOf(page.created), momentOf(page.changed)];
  const picture = image && wholeAddress(image.address, place);
  return {
    '@type': 'TechArticle',
    headline: title,
    ...(description && { description }),
    ...(published && { datePublished: published }),
    ...(modified && { dateModified: modified }),
    ...(author && { author: { '@type': 'Person', name: author } }),
    inLanguage: language,
    ...(picture && { image: picture }),
    mainEntityOfPage: reference(page.address, place),
  };
}

/** From the first page down to this one. */
function breadcrumbs(
  { kind, title, address, places }: UnfurledPage,
  { name }: Pick<Notebook, 'name'>,
  place: Place,
): Thing {
  if (kind === 'home') return undefined;
  const steps = [{ title: name, address: '/' }, ...places.filter(step => step.address !== '/'), { title, address }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.title,
      item: reference(step.address, place),
    })),
  };
}
