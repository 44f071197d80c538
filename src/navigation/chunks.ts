import { type Chunk, type ChunkPage, chunkSize } from './shared/chunk.ts';
import { isPage, type PageTree, type TreeNode } from './tree.ts';

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
