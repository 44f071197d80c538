import type { PageReference, PageTree, TreeNode } from './tree.ts';

/** Siblings as a page's sidebar shows them: some in a row, and how many were left out on either side. */
export interface Level {
  items: BranchItem[];
  /** The address of the page that they are below; none at the top. */
  above: string | undefined;
  before: number;
  after: number;
}

/** One line of the sidebar. */
interface BranchItem extends PageReference {
  current: boolean;
  /** What is below, if this page's HTML holds it. */
  below: Level | undefined;
  /** Are there pages below that this page's HTML leaves out? */
  folded: boolean;
}

/** So many pages are shown rather than left out: a line that says how many would save nothing. */
const FEW = 2;

/**
 * The part of the tree that belongs into the HTML of one page: its ancestors, the children of each, and its own children.
 * So the weight of a page does not depend on the size of the notebook.
 *
 * @param tree all pages
 * @param name the current page; one that the tree does not know (such as 404) gets the top level alone
 * @param near how many siblings are shown on either side of the one that leads to the current page, at least
 */
export function branch(tree: PageTree, name: string, near = 8): Level {
  const current = tree.nodes.get(name);
  const inPath = new Map<TreeNode, TreeNode | undefined>([[tree.root, undefined]]);
  for (let node = current, below: TreeNode | undefined; node; below = node, node = node.parent) inPath.set(node, below);

  const level = (parent: TreeNode): Level => {
    const { children } = parent;
    const place = inPath.get(parent)?.place ?? 0;
    const middle = Math.max(near, Math.min(place, children.length - 1 - near));
    const from = middle - near <= FEW ? 0 : middle - near;
    const to = middle + near + 1 >= children.length - FEW ? children.length : middle + near + 1;
    return {
      items: children.slice(from, to).map(item),
      above: parent === tree.root ? undefined : parent.address,
      before: from,
      after: children.length - to,
    };
  };
  const item = (node: TreeNode): BranchItem => {
    const open = inPath.has(node) && node.children.length > 0;
    return {
      name: node.name,
      title: node.title,
      address: node.address,
      current: node === current,
      below: open ? level(node) : undefined,
      folded: !open && node.children.length > 0,
    };
  };
  return level(tree.root);
}
