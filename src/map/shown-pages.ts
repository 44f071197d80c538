import { isPage, type PageTree, type TreeNode } from '../navigation/index.ts';
import type { LinkedPage } from './link-graph.ts';

/** Pages that one map shows at most: the titles of more could not be read. */
const MAX_SHOWN = 300;

/** A page with the pages below it. */
export interface MapSection {
  page: LinkedPage;
  children: MapSection[];
  /** How many pages are below it, at all levels. */
  below: number;
}

/** A page on a map. */
export interface ShownPage {
  section: MapSection;
  /** The pages below it, if the map shows them; else they are on a map of their own. */
  shown: ShownPage[];
}

/** Whether a page has others below it that this map does not show. */
export const isClosed = ({ section, shown }: ShownPage): boolean => section.children.length > 0 && shown.length === 0;

/** The pages at the top of a notebook. A folder without a page is left out, and what is in it takes its place. */
export function topSections(tree: PageTree, graph: Map<string, LinkedPage>): MapSection[] {
  const sections = (nodes: TreeNode[]): MapSection[] =>
    nodes.flatMap(node => {
      const children = sections(node.children);
      const page = isPage(node) && graph.get(node.name);
      if (!page) return children;
      return { page, children, below: children.reduce((sum, { below }) => sum + 1 + below, 0) };
    });
  return sections(tree.root.children);
}

/**
 * Chooses what a map shows. From the top down, the sections are opened for which there is room: those of a level with the
 * fewest pages first, and those with about as many all or none, so that like sections look alike.
 *
 * @param sections what is at the top; of too many, those that most pages are below, or link to
 * @returns what is shown, and how many pages at the top are not
 */
export function shownPages(sections: MapSection[], max = MAX_SHOWN): { shown: ShownPage[]; more: number } {
  const closed = (section: MapSection): ShownPage => ({ section, shown: [] });
  const shown = heaviest(sections, max).map(closed);
  let level = shown;
  let left = max - shown.length;
  while (level.length > 0) {
    const bySize = Map.groupBy(level.filter(isClosed), ({ section }) => sizeClass(section));
    level = [];
    for (const [, alike] of [...bySize].sort(([a], [b]) => a - b)) {
      const added = alike.reduce((sum, { section }) => sum + section.children.length, 0);
      if (added > left) break;
      left -= added;
      for (const page of alike) page.shown = page.section.children.map(closed);
      level.push(...alike.flatMap(({ shown }) => shown));
    }
  }
  return { shown, more: sections.length - shown.length };
}

/** A number that sections of about the same size have: within it, the largest has half as many pages more than the smallest. */
const sizeClass = ({ children }: MapSection) => Math.floor(Math.log(children.length) / Math.log(1.5));

function heaviest(sections: MapSection[], max: number): MapSection[] {
  if (sections.length <= max) return sections;
  const weight = ({ page, below }: MapSection) => page.incoming.length + below;
  const chosen = new Set(sections.toSorted((a, b) => weight(b) - weight(a)).slice(0, max));
  return sections.filter(section => chosen.has(section));
}
