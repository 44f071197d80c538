import type { PageData } from '../collection/index.ts';
import { type Backlinks, isPage, type PageReference, type PageTree } from '../navigation/index.ts';

/** A page, and its links to and from other pages. */
export interface LinkedPage extends Pick<PageReference, 'name' | 'title' | 'address'> {
  /** Its position in the order of {@link byWeight}. */
  weight: number;
  /** Pages that it links to, each once, without itself. */
  outgoing: LinkedPage[];
  /** Pages that link to it. */
  incoming: LinkedPage[];
}

/** What a graph is made from. */
export type GraphPage = Pick<PageData, 'name' | 'title' | 'address' | 'links'>;

const graphs = new WeakMap<readonly GraphPage[], Map<string, LinkedPage>>();

/** Which page comes first where there is not room for all: the one that more pages link to, then the one whose name does. */
export const byWeight = (a: LinkedPage, b: LinkedPage): number => a.weight - b.weight;

/**
 * The links between pages, by name. Links to other pages than these do not count, and what a page links to, and is linked
 * from, is in the order of {@link byWeight}. It is made once for an array of pages.
 */
export function linkGraph(pages: readonly GraphPage[]): Map<string, LinkedPage> {
  const known = graphs.get(pages);
  if (known) return known;
  const graph = new Map(
    pages.map(({ name, title, address }): [string, LinkedPage] => [
      name,
      { name, title, address, weight: 0, outgoing: [], incoming: [] },
    ]),
  );
  for (const { name, links } of pages) {
    const source = graph.get(name);
    for (const { page } of links) {
      const target = graph.get(page);
      if (!source || !target || source === target) continue;
      source.outgoing.push(target);
      target.incoming.push(source);
    }
  }
  const sorted = [...graph.values()].sort(
    (a, b) => b.incoming.length - a.incoming.length || (a.name < b.name ? -1 : 1),
  );
  for (const [weight, page] of sorted.entries()) page.weight = weight;
  for (const page of graph.values()) {
    page.outgoing.sort(byWeight);
    page.incoming.sort(byWeight);
  }
  graphs.set(pages, graph);
  return graph;
}

/**
 * Whether a page has links to other listed pages, or from them: then it has a map. This needs no graph, which takes a while to
 * make.
 *
 * @param tree of the listed pages
 * @param backlinks of the listed pages
 */
export function hasNeighbours(
  { tree, backlinks }: { tree: PageTree; backlinks: Backlinks },
  { name, links, unlisted }: Pick<PageData, 'name' | 'links' | 'unlisted'>,
): boolean {
  if (unlisted) return false;
  const isListed = (name: string) => {
    const node = tree.nodes.get(name);
    return node !== undefined && isPage(node);
  };
  return (
    links.some(({ page }) => page !== name && isListed(page)) ||
    (backlinks.get(name) ?? []).some(page => page.name !== name)
  );
}
