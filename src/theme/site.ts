import { getCollection } from 'astro:content';
import { siteUrlOf } from '../address/index.ts';
import type { PageData, PagePicture } from '../collection/index.ts';
import { existingLists, type ListName } from '../lists/list.ts';
import { lists } from '../lists/registry.ts';
import { type PageTree, pageTree } from '../navigation/index.ts';
import { siteInfo } from '../ui/site-info.ts';
import { imageOf } from './head/page-metadata.ts';
import { type SiteLinks, siteLinks } from './site-links/site-links.ts';

/** What every page of the site needs to know of the others. */
export interface SiteContext {
  tree: PageTree;
  /** The lists that this notebook has. */
  lists: ListName[];
  /** The links that the author adds. */
  links: SiteLinks;
  /** The picture of the home page, for link previews of pages that the site adds. */
  image?: PagePicture | undefined;
}

interface Site {
  /** Those that lists may name. */
  pages: PageData[];
  unlisted: PageData[];
  site: SiteContext;
}

let known: Promise<Site> | undefined;

/** The pages of the notebook, for `getStaticPaths`. A build reads them once for all routes, development at each request. */
export function readSite(): Promise<Site> {
  if (!import.meta.env.PROD) return read();
  known ??= read();
  return known;
}

async function read(): Promise<Site> {
  const all = (await getCollection('notebook')).map(entry => entry.data);
  const pages = all.filter(page => !page.unlisted);
  const unlisted = all.filter(page => page.unlisted);
  const tree = pageTree(pages, siteInfo.locale);
  const home = pages.find(page => page.address === '/');
  const siteUrl = siteUrlOf(import.meta.env.SITE, import.meta.env.BASE_URL);
  const image = home && imageOf(home, { tree, siteInfo, siteUrl });
  return {
    pages,
    unlisted,
    site: { tree, lists: existingLists(lists, pages, siteInfo.lists), links: siteLinks(siteInfo, all), image },
  };
}
