import { journalDate } from '../address/index.ts';
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

/** A tree's pages of journals by journal and kind of date, in the order of their dates. */
const journals = new WeakMap<PageTree, Map<string, { date: string; node: TreeNode }[]>>();

/** The pages of the same journal with dates of the same kind, in the order of their dates; nothing for other pages. */
function journalOf(tree: PageTree, name: string): { date: string; node: TreeNode }[] | undefined {
  const keyOf = (name: string) => {
    const { journal, date } = journalDate(name) ?? {};
    return date && `${journal}:${date.length}`;
  };
  let known = journals.get(tree);
  if (!known) {
    const dated = [...tree.nodes.values()].filter(isPage).flatMap(node => {
      const found = journalDate(node.name);
      return found ? [{ date: found.date, node }] : [];
    });
    dated.sort((a, b) => (a.date < b.date ? -1 : 1));
    known = Map.groupBy(dated, ({ node }) => keyOf(node.name) ?? '');
    journals.set(tree, known);
  }
  return known.get(keyOf(name) ?? '');
}

/** The pages of journals about the same day of other years, the latest first. None for a page that is not about a day. */
export function onThisDay(tree: PageTree, name: string): PageReference[] {
  const { date } = journalDate(name) ?? {};
  if (date?.length !== '2024-11-12'.length) return [];
  return (journalOf(tree, name) ?? [])
    .filter(other => other.date.slice(4) === date.slice(4) && other.node.name !== name)
    .map(({ node }) => reference(node))
    .reverse();
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

/** {@link PrevNext} of a page: in a journal, the one before and after it. Folders without a page of their own are skipped. */
export function prevNext(tree: PageTree, name: string): PrevNext {
  const journal = journalOf(tree, name);
  if (journal) {
    const index = journal.findIndex(({ node }) => node.name === name);
    const [previous, next] = [journal[index - 1]?.node, journal[index + 1]?.node];
    return { previous: previous && reference(previous), next: next && reference(next) };
  }
  const { pages, indexes } = readingOrder(tree);
  const index = indexes.get(name);
  if (index === undefined) return { previous: undefined, next: undefined };
  const [previous, next] = [pages[index - 1], pages[index + 1]];
  return { previous: previous && reference(previous), next: next && reference(next) };
}
