import { fill } from '../../../i18n/fill.ts';
import { chunkSize } from '../../../navigation/shared/chunk.ts';
import type { UnfoldedBranches } from './expanded-branches.ts';
import { fetchChunk, lineOf } from './tree-page.ts';

interface Sidebar {
  base: string;
  moreLabel: string;
  unfolded: UnfoldedBranches;
  prepare: (line: HTMLLIElement) => void;
}

/**
 * Lets a line that stands for siblings which the page's HTML leaves out fetch them, a chunk at a time; what a reader
 * fetched before is there at once. Without a network it stays a link to the page that lists them all.
 *
 * @param line `data-chunk`: the chunk that holds the nearest of them, `data-at`: its place in that chunk
 */
export function unfoldSiblings(line: HTMLLIElement, { base, moreLabel, unfolded, prepare }: Sidebar): void {
  const above = line.parentElement?.closest('li')?.querySelector<HTMLAnchorElement>(':scope > a');
  const address = above ? above.pathname.slice(base.length) : '/-/';
  const link = line.querySelector('a') as HTMLAnchorElement;
  // They come before the line that is the first, and after the one that is the last.
  const backwards = !line.previousElementSibling;
  let number = Number(line.dataset.chunk);
  let at = Number(line.dataset.at);
  const key = () => `${address}#${number}`;

  const show = (): HTMLLIElement | undefined => {
    const [chunk] = unfolded.get(key()) ?? [];
    if (!chunk) return undefined;
    const pages = backwards ? chunk.pages.slice(0, at + 1) : chunk.pages.slice(at);
    const lines = pages.map(page => lineOf(page, base, prepare));
    if (backwards) line.after(...lines);
    else line.before(...lines);
    number += backwards ? -1 : 1;
    at = backwards ? chunkSize - 1 : 0;
    const left = backwards ? number * chunkSize : (chunk.more ?? 0);
    link.textContent = fill(moreLabel, { n: left.toLocaleString(document.documentElement.lang) });
    if (!left) line.remove();
    return backwards ? lines.at(-1) : lines[0];
  };

  link.addEventListener('click', async event => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const chunk = await fetchChunk(base, address, number);
    if (!chunk) return location.assign(link.href);
    unfolded.set(key(), [chunk]);
    show()?.querySelector('a')?.focus();
  });
  while (line.isConnected && show());
}
