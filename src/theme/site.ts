import { getCollection } from 'astro:content';
import type { PageData, PagePicture } from '../collection/index.ts';
import { type PageTree, pageTree } from '../navigation/index.ts';
import { siteInfo } from '../ui/site-info.ts';
import { imageOf } from './head/page-metadata.ts';
import { existingLists, type ListName } from './lists/list.ts';
import { lists } from './lists/registry.ts';

/** What every page of the site knows of the others. */
export interface SiteContext {
  tree: PageTree;
  lists: ListName[];
  /** What stands for pages that have no picture of their own, in link previews: that of the first page. */
  image?: PagePicture | undefined;
}

/** The pages of the notebook, and what the site makes of them as a whole. */
interface Site {
  pages: PageData[];
  site: SiteContext;
}

let known: Promise<Site> | undefined;

/** Reads the site for `getStaticPaths`: in a build once for all routes, in development as it is now. */
export function readSite(): Promise<Site> {
  if (!import.meta.env.PROD) return read();
  known ??= read();
  return known;
}

async function read(): Promise<Site> {
  const pages = (await getCollection('pages')).map(entry => entry.data);
  const tree = pageTree(pages, siteInfo.language);
  const home = pages.find(page => page.address === '/');
  const siteUrl = {
    origin: import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined,
    base: import.meta.env.BASE_URL,
  };
  const image = home && imageOf(home, { tree, siteInfo, siteUrl });
  return { pages, site: { tree, lists: existingLists(lists, pages), image } };
}
