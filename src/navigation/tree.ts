import { journalDate, lastPart, parentName } from '../address/index.ts';
import type { PageData } from '../collection/index.ts';
import { formatMonthOrDay } from '../i18n/index.ts';

/** What identifies a page to readers, and its rank where the author put it into an order. */
export type PageReference = Pick<PageData, 'name' | 'title' | 'address' | 'rank'>;

/** A node of the tree: a page, or a folder of pages without a page of its own. */
export interface TreeNode extends PageReference {
  parent: TreeNode | undefined;
  /** In the order in which readers meet them. */
  children: TreeNode[];
  /** Its index among its siblings. */
  index: number;
}

/** All pages of a notebook as a tree. */
export interface PageTree {
  /** The notebook itself; its children are the pages at the top. */
  root: TreeNode;
  /** By page name, without the root. */
  nodes: Map<string, TreeNode>;
}

const HOME = '/';

/**
 * What a page is sorted by: the title, which readers see; but a name that begins with a number or a date, such as
 * `2026:11:27` or `03 Setup`, says where the page belongs.
 */
const sortKey = ({ name, title }: TreeNode) => (/^\p{N}/u.test(lastPart(name)) ? lastPart(name) : title);

/**
 * Builds the tree of pages: by title, ignoring case, numbers by value (page2 before page10), see {@link sortKey}. Pages
 * that the author put into an order come first, after them the home page, unless it is among them, and the pages of a journal,
 * the latest first.
 * A folder without a page of its own gets the address of the first page below it.
 *
 * @param pages every page of the site, in any order
 * @param language BCP 47 tag; its alphabet decides the order
 */
export function pageTree(pages: Iterable<PageReference>, language: string): PageTree {
  const root: TreeNode = { name: '', title: '', address: HOME, parent: undefined, children: [], index: 0 };
  const nodes = new Map<string, TreeNode>();
  const node = (name: string): TreeNode => {
    if (name === '') return root;
    const known = nodes.get(name);
    if (known) return known;
    const parent = node(parentName(name));
    const date = journalDate(name)?.date;
    const title = date ? formatMonthOrDay(date, language) : lastPart(name);
    const created: TreeNode = { name, title, address: '', parent, children: [], index: 0 };
    nodes.set(name, created);
    parent.children.push(created);
    return created;
  };
  for (const { name, title, address, rank } of pages) Object.assign(node(name), { title, address, rank });

  const { compare } = new Intl.Collator(language, { numeric: true });
  const rankOf = ({ rank, address }: TreeNode) => rank ?? (address === HOME ? -1 : Number.MAX_SAFE_INTEGER);
  const dateOf = ({ name, children }: TreeNode) => {
    const year = lastPart(name);
    return (
      journalDate(name)?.date ?? (children.some(child => journalDate(child.name)?.date.startsWith(year)) ? year : '')
    );
  };
  const byDate = (a: string, b: string) => (a === b ? 0 : a > b ? -1 : 1);
  const finish = (parent: TreeNode) => {
    parent.children.sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        byDate(dateOf(a), dateOf(b)) ||
        compare(sortKey(a), sortKey(b)) ||
        compare(a.name, b.name),
    );
    for (const [index, child] of parent.children.entries()) {
      child.index = index;
      finish(child);
    }
    if (parent.address === '') parent.address = parent.children[0]?.address ?? HOME;
  };
  finish(root);
  return { root, nodes };
}

/** Whether a node is a page rather than a mere folder: a folder has the address of a page below it. */
export function isPage(node: TreeNode): boolean {
  return node.parent !== undefined && node.children.every(child => child.address !== node.address);
}
