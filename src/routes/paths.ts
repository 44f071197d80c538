import type { FeedFormat } from '../address/index.ts';
import type { PageData } from '../collection/index.ts';
import { type Labels, labelsFor } from '../i18n/index.ts';
import { type Feed, type FeedPage, feedsOf } from '../integration/feeds/index.ts';
import type { ListName } from '../lists/list.ts';
import { lists } from '../lists/registry.ts';
import { hasNeighbours, linkGraph, type Neighbourhood, neighbourhood, neighbourhoodAddress } from '../map/index.ts';
import { chunks, type PageReference } from '../navigation/index.ts';
import type { Chunk } from '../navigation/shared/chunk.ts';
import { type PrintedPage, WHOLE } from '../print/documents.ts';
import { codeStyles, type PageAsset, themeScript } from '../theme/assets.ts';
import {
  addedRouteData,
  type EmbeddedPart,
  embeddedParts,
  type NoteRouteData,
  noteRouteData,
  type RouteData,
} from '../theme/route-data.ts';
import { readSite } from '../theme/site.ts';
import { siteInfo, siteUrl } from '../ui/site-info.ts';

/** A path of a dynamic route, as `getStaticPaths` returns it. The props are plain data: see `RouteData`. */
export interface RoutePath<Props extends object | undefined = object | undefined> {
  params: Record<string, string | undefined>;
  props: Props;
}

/** {@link RouteData} of a page of a list. */
export interface ListRouteData extends RouteData {
  list: ListName;
  title: string;
  /** Titles of its entries. */
  names: string[];
  /** The list that it is part of. */
  within?: keyof Labels['lists'];
  /** Props of the component that shows the list, besides the labels. */
  props: object;
}

/** A feed in one of its formats. */
export interface FeedData {
  part: Feed;
  format: FeedFormat;
}

const FORMATS: FeedFormat[] = ['atom', 'json'];

/** A page for each page of the notebook. */
export async function* notePaths(): AsyncGenerator<RoutePath<NoteRouteData>> {
  const site = await readSite();
  for (const page of [...site.pages, ...site.unlisted]) {
    yield { params: { path: page.address.slice(1, -1) || undefined }, props: noteRouteData(site, page) };
  }
}

/** The page of a note at an address, not percent-encoded. */
export async function notePath(address: string): Promise<RoutePath<NoteRouteData> | undefined> {
  const site = await readSite();
  const page = site.byAddress.get(address);
  return page && { params: {}, props: noteRouteData(site, page) };
}

/** {@link RouteData} of a document of several pages. */
export interface PrintRouteData extends RouteData {
  /** The page that it is about; nothing if it is the whole notebook. */
  section: PageReference | undefined;
  pages: (PrintedPage & { parts: EmbeddedPart[] })[];
}

/** The documents that are written with the site, and the page on which a script puts together others. */
export async function* printPaths(): AsyncGenerator<RoutePath<PrintRouteData | undefined>> {
  const site = await readSite();
  // That page links to all pages, as long as it has none of a document.
  if (!site.documents.has(WHOLE)) yield { params: { path: undefined }, props: undefined };
  for (const [address, printed] of site.documents) {
    const pages = printed.map(({ embeds = [], ...page }) => ({ ...page, parts: embeddedParts(site, embeds) }));
    const { name, title } = site.byAddress.get(address) ?? { name: '', title: '' };
    const section = address === WHOLE ? undefined : { name, title, address };
    yield { params: { path: address.slice(1, -1) || undefined }, props: { ...addedRouteData(site), section, pages } };
  }
}

/** The pages of all lists. */
export async function* listPaths(): AsyncGenerator<RoutePath<ListRouteData>> {
  const site = await readSite();
  const { pages, tree, frame } = site;
  const { language, locale } = siteInfo;
  const source = { pages, tree, lists: frame.lists, labels: labelsFor(language), locale };
  const around = addedRouteData(site);
  for (const { name, ...list } of lists) {
    if (!frame.lists.includes(name)) continue;
    for (const { address, ...page } of list.pages(source)) {
      const part = address.slice(`/-/${name}/`.length, -1) || undefined;
      yield { params: { list: name, part }, props: { ...around, list: name, ...page } };
    }
  }
}

/** The maps of what is near each page that has links. */
export async function* neighbourhoodPaths(): AsyncGenerator<RoutePath<{ around: Neighbourhood }>> {
  const site = await readSite();
  if (!site.frame.lists.includes('map')) return;
  const graph = linkGraph(site.pages);
  for (const page of site.pages) {
    const linked = graph.get(page.name);
    if (!linked || !hasNeighbours(site, page)) continue;
    const path = neighbourhoodAddress(page.address).slice('/-/map/'.length, -'.svg'.length);
    yield { params: { path }, props: { around: neighbourhood(linked) } };
  }
}

/** The tree of pages in chunks. */
export async function* treePaths(): AsyncGenerator<RoutePath<{ chunk: Chunk }>> {
  const { tree } = await readSite();
  for (const { path, chunk } of chunks(tree)) yield { params: { chunk: path }, props: { chunk } };
}

/** Files that pages load before Vite's, or only sometimes. */
export async function* assetPaths(): AsyncGenerator<RoutePath<{ asset: PageAsset }>> {
  for (const asset of [codeStyles, themeScript]) {
    yield { params: { file: asset.address.replace('/-/assets/', '') }, props: { asset } };
  }
}

/** The feeds of the whole notebook. Without the site's origin, or without dated pages, there are none. */
export async function* feedPaths(): AsyncGenerator<RoutePath<FeedData>> {
  for (const part of await feeds()) if (part.address === '/') yield* inAllFormats(part);
}

/** The feeds of sections: each of a page and the pages below it. */
export async function* sectionFeedPaths(): AsyncGenerator<RoutePath<FeedData>> {
  for (const part of await feeds()) if (part.address !== '/') yield* inAllFormats(part);
}

async function feeds(): Promise<Feed[]> {
  const { pages, tree, frame } = await readSite();
  return siteUrl.origin && frame.lists.includes('recent') ? feedsOf(pages.map(feedPage), tree, siteInfo.name) : [];
}

const feedKeys = [
  ...(['name', 'title', 'address', 'note', 'description', 'tags'] as const),
  ...(['short', 'created', 'changed', 'author'] as const),
];

/** Only what feeds show: a feed whose data are the same need not be written again. */
const feedPage = (page: PageData): FeedPage =>
  Object.fromEntries(feedKeys.flatMap(key => (page[key] === undefined ? [] : [[key, page[key]]]))) as FeedPage;

function* inAllFormats(part: Feed): Generator<RoutePath<FeedData>> {
  for (const format of FORMATS) yield { params: { path: part.address.slice(1, -1), format }, props: { part, format } };
}
