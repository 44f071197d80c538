import { lastPart, parentName } from '../address/index.ts';
/** What navigation knows of a page. `PageData` of the collection fits. */
export interface PageReference {
  /** Zim's page name, `A:B C`. */
  name: string;
  title: string;
  /** Without the base: `/a/b-c/`. */
  address: string;
  /** Its place in the order that the author set, if it has one there. */
  rank?: number | undefined;
}

/** A place in the tree of pages: a page, or a folder of pages that has no page of its own. */
export interface TreeNode extends PageReference {
  parent: TreeNode | undefined;
  /** In the order in which readers meet them. */
  children: TreeNode[];
  /** Where among its siblings it stands. */
  place: number;
}

/** All pages as a tree, made once for the whole site. */
export interface PageTree {
  /** Stands for the notebook itself; its children are the pages at the top. */
  root: TreeNode;
  nodes: Map<string, TreeNode>;
}

const HOME = '/';

/**
 * Puts the pages into a tree, in Zim's order: by name, letters regardless of case, numbers by their value
 * (page2 before page10). What the author put into an order of their own comes before the rest; the home page comes first
 * if they did not, for it is where a reader starts.
 * A folder without a page of its own leads to the first page below it.
 *
 * @param pages every page of the site, in any order
 * @param language BCP 47 tag by whose alphabet names are sorted
 */
export function pageTree(pages: Iterable<PageReference>, language: string): PageTree {
  const root: TreeNode = { name: '', title: '', address: HOME, parent: undefined, children: [], place: 0 };
  const nodes = new Map<string, TreeNode>();
  const node = (name: string): TreeNode => {
    if (name === '') return root;
    const known = nodes.get(name);
    if (known) return known;
    const parent = node(parentName(name));
    const created: TreeNode = { name, title: lastPart(name), address: '', parent, children: [], place: 0 };
    nodes.set(name, created);
    parent.children.push(created);
    return created;
  };
  for (const { name, title, address, rank } of pages) Object.assign(node(name), { title, address, rank });

  const { compare } = new Intl.Collator(language, { numeric: true });
  const rankOf = ({ rank, address }: TreeNode) => rank ?? (address === HOME ? -1 : Number.MAX_SAFE_INTEGER);
  const settle = (place: TreeNode) => {
    place.children.sort((a, b) => rankOf(a) - rankOf(b) || compare(lastPart(a.name), lastPart(b.name)));
    for (const [index, child] of place.children.entries()) {
      child.place = index;
      settle(child);
    }
    if (place.address === '') place.address = place.children[0]?.address ?? HOME;
  };
  settle(root);
  return { root, nodes };
}

/** Is there a page of this name, rather than only a folder? Decided by where the node leads. */
export function isPage(node: TreeNode): boolean {
  return node.parent !== undefined && node.children.every(child => child.address !== node.address);
}
