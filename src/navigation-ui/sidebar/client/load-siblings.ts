import { fill } from '../../../i18n/fill.ts';
import { chunkSize } from '../../../navigation/shared/chunk.ts';
import { fetchChunk } from '../../../navigation/shared/fetch-chunk.ts';
import { linkedAddress } from '../../../ui/client/page-links.ts';
import { createItem } from './chunk-items.ts';
import type { ExpandedBranches } from './expanded-branches.ts';

interface Sidebar {
  base: string;
  /** With `{n}`. */
  moreLabel: string;
  /** BCP 47 tag of it. */
  locale: string;
  expanded: ExpandedBranches;
  enhance: (item: HTMLLIElement) => void;
}

/**
 * Lets an item that stands for omitted siblings fetch them, one chunk at a time; siblings that were fetched on an earlier
 * page are shown at once. Without a network the item remains a link to the page that lists all of them.
 *
 * @param more `data-chunk`: the chunk with the nearest omitted sibling; `data-offset`: the index of it in that chunk
 */
export function loadSiblings(more: HTMLLIElement, { base, moreLabel, locale, expanded, enhance }: Sidebar): void {
  const parent = more.parentElement?.closest('li')?.querySelector<HTMLAnchorElement>(':scope > a');
  const address = parent ? linkedAddress(parent, base) : '/-/';
  const link = more.querySelector('a') as HTMLAnchorElement;
  // The first item of a list stands for the siblings before it, the last one for those after it.
  const backwards = !more.previousElementSibling;
  let number = Number(more.dataset.chunk);
  let offset = Number(more.dataset.offset);
  const key = () => `${address}#${number}`;

  /** Inserts the next chunk if it was fetched. @returns the item nearest to those that were there */
  const show = (): HTMLLIElement | undefined => {
    const [chunk] = expanded.get(key()) ?? [];
    if (!chunk) return undefined;
    const pages = backwards ? chunk.pages.slice(0, offset + 1) : chunk.pages.slice(offset);
    const items = pages.map(page => createItem(page, base, enhance));
    if (backwards) more.after(...items);
    else more.before(...items);
    number += backwards ? -1 : 1;
    offset = backwards ? chunkSize - 1 : 0;
    const left = backwards ? number * chunkSize : (chunk.more ?? 0);
    link.textContent = fill(moreLabel, { n: left.toLocaleString(locale) });
    if (!left) more.remove();
    return backwards ? items.at(-1) : items[0];
  };

  link.addEventListener('click', async event => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const chunk = await fetchChunk(base, address, number);
    if (!chunk) return location.assign(link.href);
    expanded.set(key(), [chunk]);
    show()?.querySelector('a')?.focus();
  });
  while (more.isConnected && show());
}
