import type { ChunkPage } from '../../../navigation/shared/chunk.ts';
import { pageHref } from '../../../ui/client/page-links.ts';

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
