import type { PageReference, PageTree, TreeNode } from './tree.ts';

/** Siblings as a page's sidebar shows them: some in a row, and how many were left out on either side. */
export interface Level {
  items: BranchItem[];
  before: number;
  after: number;
}

/** One line of the sidebar. */
export interface BranchItem extends PageReference {
  current: boolean;
  /** What is below, if this page's HTML holds it. */
  below: Level | undefined;
  /** Are there pages below that this page's HTML leaves out? */
  folded: boolean;
}

/**
 * The part of the tree that belongs into the HTML of one page: its ancestors, the children of each, and its own children.
 * So the weight of a page does not depend on the size of the notebook.
 *
 * @param tree all pages
 * @param name the current page; one that the tree does not know (such as 404) gets the top level alone
 * @param near how many siblings are shown on either side of the one that leads to the current page
 */
export function branch(tree: PageTree, name: string, near = 12): Level {
  const current = tree.nodes.get(name);
  const path = new Set<TreeNode>([tree.root]);
  for (let node = current; node; node = node.parent) path.add(node);

  const level = (parent: TreeNode): Level => {
    const { children } = parent;
    const onPath = children.findIndex(child => path.has(child));
    const middle = Math.max(near, Math.min(onPath, children.length - 1 - near));
    const shown = children.slice(middle - near, middle + near + 1);
    return {
      items: shown.map(item),
      before: middle - near,
      after: children.length - (middle - near) - shown.length,
    };
  };
  const item = (node: TreeNode): BranchItem => {
    const open = path.has(node) && node.children.length > 0;
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
