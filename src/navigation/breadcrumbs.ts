import { isPage, type PageReference, type PageTree, type TreeNode } from './tree.ts';

const reference = ({ name, title, address }: TreeNode): PageReference => ({ name, title, address });

/** The places above a page, from the top down, without the page itself. None for a name that the tree does not know. */
export function ancestors(tree: PageTree, name: string): PageReference[] {
  const found: PageReference[] = [];
  for (let node = tree.nodes.get(name)?.parent; node?.parent; node = node.parent) found.unshift(reference(node));
  return found;
}

/** The places right below a page, in order; below the notebook itself, whose name is empty, those at the top. */
export function subPages(tree: PageTree, name: string): PageReference[] {
  const place = name === '' ? tree.root : tree.nodes.get(name);
  return (place?.children ?? []).map(reference);
}

/** The page before and the page after in reading order: a page, then what is below it, then its next sibling. */
export interface Neighbours {
  previous: PageReference | undefined;
  next: PageReference | undefined;
}

const sequences = new WeakMap<PageTree, { pages: TreeNode[]; places: Map<string, number> }>();

function sequence(tree: PageTree) {
  const known = sequences.get(tree);
  if (known) return known;
  const pages: TreeNode[] = [];
  const walk = (node: TreeNode) => {
    if (isPage(node)) pages.push(node);
    node.children.forEach(walk);
  };
  walk(tree.root);
  const made = { pages, places: new Map(pages.map((page, place) => [page.name, place])) };
  sequences.set(tree, made);
  return made;
}

/** {@link Neighbours} of a page; folders without a page of their own are stepped over. */
export function neighbours(tree: PageTree, name: string): Neighbours {
  const { pages, places } = sequence(tree);
  const place = places.get(name);
  if (place === undefined) return { previous: undefined, next: undefined };
  const [previous, next] = [pages[place - 1], pages[place + 1]];
  return { previous: previous && reference(previous), next: next && reference(next) };
}
