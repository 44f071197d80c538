import { fill } from '../../../i18n/fill.ts';
import type { Chunk } from '../../../navigation/shared/chunk.ts';
import { bringIntoView } from '../../../ui/client/bring-into-view.ts';
import { UnfoldedBranches } from './expanded-branches.ts';
import { unfoldSiblings } from './load-siblings.ts';
import { fetchChunk, lineOf } from './tree-page.ts';

/** Puts a button on every page in the sidebar that has pages below it, and unfolds what the reader had unfolded before. */
export function unfoldPages(): void {
  const sidebar = document.getElementById('Site-pages');
  const template = document.getElementById('Site-fold') as HTMLTemplateElement | null;
  const model = template?.content.firstElementChild as HTMLButtonElement | null | undefined;
  if (!sidebar || !model) return;
  const { base = '', more: moreLabel = '' } = sidebar.dataset;
  const unfolded = new UnfoldedBranches(base);

  const prepare = (item: HTMLLIElement) => {
    const link = item.querySelector<HTMLAnchorElement>(':scope > a');
    if (!link) return;
    const address = link.pathname.slice(base.length);
    const button = model.cloneNode(true) as HTMLButtonElement;
    button.ariaLabel = fill(model.ariaLabel ?? '', { title: link.textContent.trim() });
    const show = (open: boolean) => {
      button.ariaExpanded = String(open);
      const list = item.querySelector<HTMLUListElement>(':scope > ul');
      if (list) list.hidden = !open;
    };
    const fold = async (open: boolean) => {
      if (open && !item.querySelector(':scope > ul')) {
        const chunk = await fetchChunk(base, address, 1);
        if (!chunk) return link.click();
        unfolded.set(address, [chunk]);
        fillBranch(item, address, [chunk]);
      } else if (!open) unfolded.delete(address);
      show(open);
    };
    button.addEventListener('click', () => fold(button.ariaExpanded !== 'true'));
    link.after(button);
    const kept = item.dataset.folded === undefined ? undefined : unfolded.get(address);
    if (kept) fillBranch(item, address, kept);
    show(item.querySelector(':scope > ul') !== null);
  };

  /** Puts the list of pages below an item into it; its last line fetches more, where there are more. */
  const fillBranch = (item: HTMLLIElement, address: string, chunks: Chunk[]) => {
    const list = document.createElement('ul');
    list.append(...chunks.flatMap(chunk => chunk.pages).map(page => lineOf(page, base, prepare)));
    const more = chunks.at(-1)?.more;
    if (more) list.append(lineForMore(item, address, chunks, more));
    item.querySelector(':scope > ul')?.remove();
    item.append(list);
  };

  const lineForMore = (item: HTMLLIElement, address: string, chunks: Chunk[], more: number) => {
    const line = document.createElement('li');
    const button = document.createElement('button');
    line.className = 'left-out';
    button.type = 'button';
    button.textContent = fill(moreLabel, { n: more.toLocaleString(document.documentElement.lang) });
    button.addEventListener('click', async () => {
      const chunk = await fetchChunk(base, address, chunks.length + 1);
      if (!chunk) return;
      const place = line.parentElement?.childElementCount ?? 1;
      const all = [...chunks, chunk];
      unfolded.set(address, all);
      fillBranch(item, address, all);
      item.querySelector<HTMLElement>(`:scope > ul > :nth-child(${place}) > a`)?.focus();
    });
    line.append(button);
    return line;
  };

  for (const item of sidebar.querySelectorAll<HTMLLIElement>('li[data-folded], li:has(> ul)')) prepare(item);
  for (const line of sidebar.querySelectorAll<HTMLLIElement>('li.left-out[data-chunk]')) {
    unfoldSiblings(line, { base, moreLabel, unfolded, prepare });
  }
}

/** Brings the current page into view in the column of pages, without moving the page itself. */
export function showCurrentPage(): void {
  const pages = document.getElementById('Site-pages');
  const current = pages?.querySelector<HTMLElement>('[aria-current]');
  if (!pages || !current) return;
  const show = () => bringIntoView(current, pages);
  show();
  pages.addEventListener('toggle', show);
}
