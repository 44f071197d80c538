import { getCollection } from 'astro:content';
import type { PageData } from '../collection/index.ts';
import { type ListName, listsOf, type PageTree, pageTree } from './navigation/index.ts';
import { notebook } from './notebook.ts';

/** What every page of the site knows of the others. */
export interface SiteMap {
  tree: PageTree;
  lists: ListName[];
}

/** The pages of the notebook, and what the site makes of them as a whole. */
interface Site {
  pages: PageData[];
  site: SiteMap;
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
  return { pages, site: { tree: pageTree(pages, notebook.language), lists: listsOf(pages) } };
}
