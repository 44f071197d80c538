import { getCollection } from 'astro:content';
import type { PageData } from '../collection/index.ts';
import { type ListName, listsOf, type PageTree, pageTree } from './navigation/index.ts';
import { notebook } from './notebook.ts';

/** What every page of the site knows of the others. */
export interface SiteMap {
  tree: PageTree;
  lists: ListName[];
}

/** The pages of the notebook, and what the site makes of them as a whole. For `getStaticPaths`, once for each route. */
export async function readSite(): Promise<{ pages: PageData[]; site: SiteMap }> {
  const pages = (await getCollection('pages')).map(entry => entry.data);
  return { pages, site: { tree: pageTree(pages, notebook.language), lists: listsOf(pages) } };
}
