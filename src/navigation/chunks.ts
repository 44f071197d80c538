import { type Chunk, type ChunkPage, chunkSize } from './shared/chunk.ts';
import { isPage, type PageTree, type TreeNode } from './tree.ts';

/**
 * The whole tree in chunks for the sidebar, each with its path below `/-/tree/`: `a/b/1` is the first chunk of the
 * children of `/a/b/`, and `-/1` that of the pages at the top.
 *
 * @param size pages in a chunk, at most
 */
export function chunks(tree: PageTree, size = chunkSize): { path: string; chunk: Chunk }[] {
  const ofPages = [...tree.nodes.values()].filter(isPage).flatMap(node => chunksOf(node, size));
  return [...chunksOf({ ...tree.root, address: '/-/' }, size), ...ofPages];
}

function chunksOf({ address, children }: TreeNode, size: number): { path: string; chunk: Chunk }[] {
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
