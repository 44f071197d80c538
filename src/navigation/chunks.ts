import { chunkSize } from './chunk-size.ts';
import { isPage, type PageTree, type TreeNode } from './tree.ts';

/** A page in a {@link Chunk}: its title, its address without the base, percent-encoded, and 1 if there are pages below it. */
export type ChunkPage = [title: string, address: string, below?: 1];

/** What the sidebar fetches when a reader unfolds a page, or asks for more beside one: some of the pages below another. */
export interface Chunk {
  pages: ChunkPage[];
  /** How many come after these, in chunks of their own. */
  more?: number;
}

/**
 * The chunks of the whole tree, each with its path below `/-/tree/`: `a/b/1` is the first of the page at `/a/b/` and `-/1`
 * of the pages at the top.
 *
 * @param size how many pages a chunk holds at most
 */
export function chunks(tree: PageTree, size = chunkSize): { path: string; chunk: Chunk }[] {
  const below = [...tree.nodes.values()].filter(isPage).flatMap(node => chunksBelow(node, size));
  return [...chunksBelow({ ...tree.root, address: '/-/' }, size), ...below];
}

function chunksBelow({ address, children }: TreeNode, size: number): { path: string; chunk: Chunk }[] {
  const found: { path: string; chunk: Chunk }[] = [];
  for (let from = 0; from < children.length; from += size) {
    const pages = children.slice(from, from + size).map(chunkPage);
    const more = children.length - from - pages.length;
    found.push({ path: `${address.slice(1)}${found.length + 1}`, chunk: { pages, ...(more > 0 && { more }) } });
  }
  return found;
}

function chunkPage({ title, address, children }: TreeNode): ChunkPage {
  const encoded = encodeURI(address);
  return children.length > 0 ? [title, encoded, 1] : [title, encoded];
}
