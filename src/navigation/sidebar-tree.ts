import type { PageReference, PageTree, TreeNode } from './tree.ts';

/** Siblings in a page's sidebar: a run of them, and how many are omitted before and after it. */
export interface SidebarLevel {
  items: SidebarItem[];
  /** Address of their parent; none at the top. */
  parent: string | undefined;
  omittedBefore: number;
  omittedAfter: number;
}

interface SidebarItem extends PageReference {
  current: boolean;
  /** Its children, where the HTML of the current page holds them. */
  children: SidebarLevel | undefined;
  /** Whether it has children that the HTML omits. */
  collapsed: boolean;
}

/** So few pages are shown rather than omitted: the line that counts them would take as much room. */
const MIN_OMITTED = 3;
/** Up to this many siblings are all shown; of more, about as many as a screen has room for. */
const MAX_SHOWN = 40;

/**
 * The part of the tree that the HTML of one page holds: its ancestors with their siblings, and its own children. This
 * keeps the size of a page independent of the size of the notebook.
 *
 * @param name the current page; a page that the tree does not know, such as 404, shows the top level alone
 * @param near how many of many siblings are shown before and after a page on the path to the current one, at least
 * @param most up to how many siblings are all shown; of more, all levels together show about as many
 */
export function sidebarTree(tree: PageTree, name: string, near = 8, most = MAX_SHOWN): SidebarLevel {
  const current = tree.nodes.get(name);
  // Each node on the path to the current page, with the next one on that path.
  const path = new Map<TreeNode, TreeNode | undefined>([[tree.root, undefined]]);
  for (let node = current, child: TreeNode | undefined; node; child = node, node = node.parent) path.set(node, child);

  const long = [...path.keys()].filter(({ children }) => children.length > most).length;
  const reach = Math.max(near, Math.floor(most / long / 2));
  const level = (parent: TreeNode): SidebarLevel => {
    const { children } = parent;
    const index = path.get(parent)?.index ?? 0;
    const middle = Math.max(reach, Math.min(index, children.length - 1 - reach));
    const showsAll = children.length <= most;
    const from = showsAll || middle - reach < MIN_OMITTED ? 0 : middle - reach;
    const to = showsAll || children.length - (middle + reach + 1) < MIN_OMITTED ? children.length : middle + reach + 1;
    return {
      items: children.slice(from, to).map(item),
      parent: parent === tree.root ? undefined : parent.address,
      omittedBefore: from,
      omittedAfter: children.length - to,
    };
  };
  const item = (node: TreeNode): SidebarItem => {
    const hasChildren = node.children.length > 0;
    const expanded = path.has(node) && hasChildren;
    return {
      name: node.name,
      title: node.title,
      address: node.address,
      current: node === current,
      children: expanded ? level(node) : undefined,
      collapsed: !expanded && hasChildren,
    };
  };
  return level(tree.root);
}
