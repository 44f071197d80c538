import type { Chunk, ChunkPage } from '../../../navigation/shared/chunk.ts';
import { pageHref } from '../../../ui/client/page-links.ts';

/**
 * Fetches some of the children of a page.
 *
 * @param base of the site, without a slash at the end
 * @param address of the page; `/-/` for the pages at the top
 * @param number of the chunk, counted from 1
 * @returns nothing if there is no such chunk, or no network
 */
export async function fetchChunk(base: string, address: string, number: number): Promise<Chunk | undefined> {
  try {
    const response = await fetch(`${base}/-/tree${address}${number}.json`);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Creates the item of a page in the sidebar.
 *
 * @param enhance is called with the item of a page that has children
 */
export function createItem(
  [title, address, hasChildren]: ChunkPage,
  base: string,
  enhance: (item: HTMLLIElement) => void,
): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = pageHref(base, address);
  link.textContent = title;
  item.append(link);
  if (hasChildren) {
    item.dataset.collapsed = '';
    enhance(item);
  }
  return item;
}
