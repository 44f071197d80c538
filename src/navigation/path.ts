import { ancestors } from './related.ts';
import { isPage, type PageTree } from './tree.ts';

const repeatedTitles = new WeakMap<PageTree, Set<string>>();

const comparable = (title: string) => title.trim().toLowerCase();

/** Titles that several pages have. */
function repeatedTitlesOf(tree: PageTree): Set<string> {
  const known = repeatedTitles.get(tree);
  if (known) return known;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const node of tree.nodes.values()) {
    if (!isPage(node)) continue;
    const title = comparable(node.title);
    (seen.has(title) ? repeated : seen).add(title);
  }
  repeatedTitles.set(tree, repeated);
  return repeated;
}

/** The parts of a path in one line: `Garden › Trees`. Those that are empty are left out. */
export const joinedPath = (parts: string[]): string => parts.filter(part => part !== '').join(' › ');

/** The titles of the ancestors of a page, in one line. Empty for a page at the top. */
export const pathText = (tree: PageTree, name: string): string =>
  joinedPath(ancestors(tree, name).map(({ title }) => title));

/** {@link pathText} of a page whose title other pages have too, so that readers of a list can tell them apart. */
export function distinguishingPath(tree: PageTree, { name, title }: { name: string; title: string }): string {
  return repeatedTitlesOf(tree).has(comparable(title)) ? pathText(tree, name) : '';
}
