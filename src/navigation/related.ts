import { isPage, type PageReference, type PageTree, type TreeNode } from './tree.ts';

const reference = ({ name, title, address }: TreeNode): PageReference => ({ name, title, address });

/** The ancestors of a page, from the top down, without the page itself. None for a name that the tree does not know. */
export function ancestors(tree: PageTree, name: string): PageReference[] {
  const found: PageReference[] = [];
  for (let node = tree.nodes.get(name)?.parent; node?.parent; node = node.parent) found.unshift(reference(node));
  return found;
}

/** The children of a page, in order. The name of the notebook itself is empty: its children are the pages at the top. */
export function subPages(tree: PageTree, name: string): PageReference[] {
  const node = name === '' ? tree.root : tree.nodes.get(name);
  return (node?.children ?? []).map(reference);
}

/** The pages before and after a page in reading order: a page, its descendants, its next sibling. */
export interface PrevNext {
  previous: PageReference | undefined;
  next: PageReference | undefined;
}

const readingOrders = new WeakMap<PageTree, { pages: TreeNode[]; indexes: Map<string, number> }>();

function readingOrder(tree: PageTree) {
  const known = readingOrders.get(tree);
  if (known) return known;
  const pages: TreeNode[] = [];
  const walk = (node: TreeNode) => {
    if (isPage(node)) pages.push(node);
    node.children.forEach(walk);
  };
  walk(tree.root);
  const order = { pages, indexes: new Map(pages.map((page, index) => [page.name, index])) };
  readingOrders.set(tree, order);
  return order;
}

/** {@link PrevNext} of a page. Folders without a page of their own are skipped. */
export function prevNext(tree: PageTree, name: string): PrevNext {
  const { pages, indexes } = readingOrder(tree);
  const index = indexes.get(name);
  if (index === undefined) return { previous: undefined, next: undefined };
  const [previous, next] = [pages[index - 1], pages[index + 1]];
  return { previous: previous && reference(previous), next: next && reference(next) };
}
