import type { PageData } from '../../collection/index.ts';
import { fill } from '../../i18n/index.ts';
import {
  isClosed,
  linkGraph,
  type MapLayout,
  type MapSection,
  mapLayout,
  type ShownPage,
  sectionMapAddress,
  shownPages,
  topSections,
} from '../../map/index.ts';
import type { ListPage, ListSource, SiteList } from '../list.ts';

/** A map of fewer linked pages would show nothing that a reader does not know. */
const MIN_LINKED = 3;

/** Props of the component, besides the labels. */
export interface MapProps {
  title: string;
  map: MapLayout;
  /** How many pages there was no room for. */
  more: number;
  /** Whether to link to the list of all pages. */
  linksPages: boolean;
}

function hasLinks(notes: PageData[]): boolean {
  const names = new Set(notes.map(({ name }) => name));
  const linked = new Set<string>();
  for (const { name, links } of notes) {
    for (const { page } of links) if (page !== name && names.has(page)) linked.add(name).add(page);
    if (linked.size >= MIN_LINKED) return true;
  }
  return false;
}

/**
 * The map of the notebook, `/-/map/`, and those of sections that are too large to be shown on it, `/-/map/a/` for `/a/`.
 * The maps of what is near each page are files beside them: see `neighbourhoodAddress`.
 */
export const mapPages = {
  name: 'map',
  footerLabel: 'map',
  exists: hasLinks,
  pages(source) {
    const { lists, pair } = source.labels;
    const title = lists.map;
    const maps: ListPage<MapProps>[] = [];
    const add = (page: Pick<ListPage, 'address' | 'title' | 'within'>, sections: MapSection[]) => {
      const { shown, more } = shownPages(sections);
      maps.push({ ...page, ...contentOf(page.title, shown, more, source) });
      for (const { page, children } of closedSections(shown)) {
        const titleOfSection = fill(pair, { label: title, value: page.title });
        add({ address: sectionMapAddress(page.address), title: titleOfSection, within: 'map' }, children);
      }
    };
    add({ address: '/-/map/', title }, topSections(source.tree, linkGraph(source.pages)));
    return maps;
  },
} satisfies SiteList;

const contentOf = (title: string, shown: ShownPage[], more: number, { lists }: ListSource) => ({
  names: shown.map(({ section }) => section.page.title),
  props: { title, map: mapLayout(shown), more, linksPages: lists.includes('pages') },
});

const closedSections = (shown: ShownPage[]): MapSection[] =>
  shown.flatMap(page => (isClosed(page) ? [page.section] : closedSections(page.shown)));
