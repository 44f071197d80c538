import { safeDecodeURIComponent } from '../address/index.ts';
import type { PageData, PagePicture } from '../collection/index.ts';
import { type FrontDoor, frontDoor } from '../front-door/front-door.ts';
import { type ListEntry, listEntry, type SubPage } from '../lists/list.ts';
import { isLinked, linkGraph } from '../map/index.ts';
import {
  ancestors,
  onThisDay,
  type PageReference,
  type PrevNext,
  prevNext,
  type SidebarLevel,
  sidebarTree,
  subPages,
} from '../navigation/index.ts';
import type { Breadcrumb } from '../navigation-ui/breadcrumbs/breadcrumb.ts';
import { siteInfo, siteUrl } from '../ui/site-info.ts';
import { imageOf } from './head/page-metadata.ts';
import type { Site, SiteFrame } from './site.ts';

/**
 * What the page that a route renders shows of the site. It is plain data and holds nothing else, so that a page whose
 * data are the same need not be rendered again.
 */
export interface RouteData {
  site: SiteFrame;
  sidebar: SidebarLevel;
  /** The picture for link previews. */
  image: PagePicture | undefined;
}

/** The facts about a note that its page shows. */
export type NotePage = Omit<PageData, 'links' | 'wanted' | 'words' | 'rank' | 'formerNames' | 'tasks' | 'embeds'>;

/** {@link RouteData} of a page made from a note. */
export interface NoteRouteData extends RouteData {
  page: NotePage;
  /** From the top down. */
  breadcrumbs: Breadcrumb[];
  subPages: SubPage[];
  /** Pages of the journal about the same day of other years. */
  onThisDay: PageReference[];
  /** Pages that link to this one. */
  backlinks: ListEntry[];
  /** Whether there is a map of the pages that it links to, and that link to it. */
  hasMap: boolean;
  prevNext: PrevNext;
  /** The parts of pages that it embeds: address with fragment, and where the HTML of that page is. */
  embeds?: { address: string; html: string }[];
  /** Of the home page. */
  frontDoor: FrontDoor | undefined;
}

/** The data of the page of a note. */
export function noteRouteData(site: Site, data: PageData): NoteRouteData {
  const { links, wanted, words, rank, formerNames, tasks, embeds, ...page } = data;
  const { tree, frame } = site;
  const { name } = page;
  const hasSiblings = (name: string) => (tree.nodes.get(name)?.parent?.children.length ?? 1) > 1;
  return {
    site: frame,
    page,
    sidebar: sidebarTree(tree, name),
    image: imageOf(page, { tree, siteInfo, siteUrl }),
    breadcrumbs: ancestors(tree, name).map(page => ({ ...page, hasSiblings: hasSiblings(page.name) })),
    subPages: subPages(tree, name).map(page => ({ ...page, tasks: site.tasks?.countOf(page.name) })),
    onThisDay: onThisDay(tree, name),
    backlinks: (site.backlinks.get(name) ?? []).map(page => listEntry(tree, page, page.sentence)),
    hasMap: frame.lists.includes('map') && isLinked(linkGraph(site.pages).get(name)),
    prevNext: prevNext(tree, name),
    ...(embeds && { embeds: embeds.flatMap(address => embedded(site, address)) }),
    frontDoor:
      data.address === '/' && frame.hasSidebar
        ? frontDoor({ ...site, lists: frame.lists, locale: siteInfo.locale }, data)
        : undefined,
  };
}

/** Where the HTML of an embedded part is, if its page is published. */
function embedded({ byAddress }: Site, address: string): { address: string; html: string }[] {
  const page = byAddress.get(safeDecodeURIComponent(address.replace(/#.*/s, '')));
  return page ? [{ address, html: page.html }] : [];
}

/** The data of a page that the site adds: such as a list, or the page for missing ones. */
export const addedRouteData = ({ tree, frame, image }: Site): RouteData => ({
  site: frame,
  sidebar: sidebarTree(tree, ''),
  image,
});
