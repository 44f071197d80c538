import { getCollection } from 'astro:content';
import type { PageData, PagePicture } from '../collection/index.ts';
import { existingLists, type ListName } from '../lists/list.ts';
import { lists } from '../lists/registry.ts';
import { type TaskTree, taskTree } from '../lists/tasks/task-tree.ts';
import { type Backlinks, backlinks, type PageReference, type PageTree, pageTree } from '../navigation/index.ts';
import { type SiteLinks, siteLinks } from '../navigation-ui/site-links/site-links.ts';
import { type PrintedPage, printDocuments } from '../print/documents.ts';
import { siteInfo, siteUrl, siteVersion } from '../ui/site-info.ts';
import { imageOf } from './head/page-metadata.ts';

/** What is the same around every page of the site. */
export interface SiteFrame {
  /** The lists that this notebook has. */
  lists: ListName[];
  /** The links that the author adds. */
  links: SiteLinks;
  /** Whether there is a sidebar: a notebook of one page has none. */
  hasSidebar: boolean;
}

/** The pages of the notebook, and how they belong together. */
export interface Site {
  /** Those that lists may name. */
  pages: PageData[];
  unlisted: PageData[];
  /** All of them. */
  byAddress: Map<string, PageData>;
  tree: PageTree;
  /** Where there are open tasks, if the notebook lists them. */
  tasks: TaskTree | undefined;
  backlinks: Backlinks;
  frame: SiteFrame;
  /** See {@link printDocuments}. */
  documents: Map<string, PrintedPage[]>;
  /** The picture of the home page, for link previews of pages that the site adds. */
  image: PagePicture | undefined;
}

let known: { version: unknown; site: Promise<Site> } | undefined;

/** The pages of the notebook, for `getStaticPaths`: read once for all routes, as long as they stay the same. */
export function readSite(): Promise<Site> {
  const version = siteVersion();
  if (!known || known.version !== version) known = { version, site: read() };
  return known.site;
}

async function read(): Promise<Site> {
  const all = (await getCollection('notebook')).map(entry => entry.data);
  const pages = all.filter(page => !page.unlisted);
  const unlisted = all.filter(page => page.unlisted);
  const byAddress = new Map(all.map(page => [page.address, page]));
  const tree = treeOf(pages);
  const home = pages.find(page => page.address === '/');
  const image = home && imageOf(home, { tree, siteInfo, siteUrl });
  const frame: SiteFrame = {
    lists: existingLists(lists, pages, siteInfo.lists),
    links: siteLinks(siteInfo, all),
    hasSidebar: tree.nodes.size > 1,
  };
  let documents: Site['documents'] | undefined;
  return {
    ...{ pages, unlisted, byAddress, tree, frame, image },
    tasks: taskTree({ pages, tree, lists: frame.lists }),
    backlinks: backlinks(pages, siteInfo.locale),
    get documents() {
      documents ??= printDocuments(tree, byAddress);
      return documents;
    },
  };
}

/** The tree that was made last. */
let lastTree: { pages: PageData[]; locale: string; tree: PageTree } | undefined;

/** The tree of pages: the one from before, and what is known about it, unless a page in it has changed. */
function treeOf(pages: PageData[]): PageTree {
  const { locale } = siteInfo;
  const last = lastTree;
  const isSame =
    last?.locale === locale &&
    last.pages.length === pages.length &&
    pages.every((page, i) => looksTheSame(page, last.pages[i] as PageData));
  lastTree = { pages, locale, tree: isSame ? last.tree : pageTree(pages, locale) };
  return lastTree.tree;
}

/** Whether two pages look the same in a tree. */
function looksTheSame(one: PageReference, other: PageReference): boolean {
  if (one === other) return true;
  return (
    one.name === other.name && one.title === other.title && one.address === other.address && one.rank === other.rank
  );
}
