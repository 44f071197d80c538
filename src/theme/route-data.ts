import { safeDecodeURIComponent } from '../address/index.ts';
import type { PageData, PagePicture } from '../collection/index.ts';
import { type FrontDoor, frontDoor } from '../front-door/front-door.ts';
import { type ListEntry, listEntry, type SubPage } from '../lists/list.ts';
import { hasNeighbours } from '../map/index.ts';
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
import { type PrintPlace, printAddress, printPlace, WHOLE } from '../print/documents.ts';
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
  /** Where it and the pages below it are as one document; nothing if there are none below it. */
  print: PrintPlace | undefined;
  /** The parts of pages that it embeds. */
  embeds?: EmbeddedPart[];
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
    hasMap: frame.lists.includes('map') && hasNeighbours(site, data),
    prevNext: prevNext(tree, name),
    print: printOf(site, data),
    ...(embeds && { embeds: embeddedParts(site, embeds) }),
    frontDoor:
      data.address === '/' && frame.hasSidebar
        ? frontDoor({ ...site, lists: frame.lists, locale: siteInfo.locale }, data)
        : undefined,
  };
}

/** A part of a page that another one embeds: address with fragment, and where the HTML of that page is. */
export interface EmbeddedPart {
  address: string;
  html: string;
}

/** Where the HTML of embedded parts is, as far as their pages are published. @param addresses with fragments */
export const embeddedParts = ({ byAddress }: Pick<Site, 'byAddress'>, addresses: string[]): EmbeddedPart[] =>
  addresses.flatMap(address => {
    const page = byAddress.get(safeDecodeURIComponent(address.replace(/#.*/s, '')));
    return page ? [{ address, html: page.html }] : [];
  });

function printOf(site: Site, { name, address }: PageData): PrintPlace | undefined {
  if (address === WHOLE) return { address: printAddress(WHOLE) };
  const node = site.tree.nodes.get(name);
  return node && node.children.length > 0 ? printPlace(node, site.documents) : undefined;
}

/** The data of a page that the site adds: such as a list, or the page for missing ones. */
export const addedRouteData = ({ tree, frame, image }: Site): RouteData => ({
  site: frame,
  sidebar: sidebarTree(tree, ''),
  image,
});
