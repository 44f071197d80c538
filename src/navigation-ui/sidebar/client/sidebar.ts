import { fill } from '../../../i18n/fill.ts';
import type { Chunk } from '../../../navigation/shared/chunk.ts';
import { fetchChunk } from '../../../navigation/shared/fetch-chunk.ts';
import { bringIntoView } from '../../../ui/client/bring-into-view.ts';
import { linkedAddress, sitePath } from '../../../ui/client/page-links.ts';
import { createItem } from './chunk-items.ts';
import { ExpandedBranches } from './expanded-branches.ts';
import { loadSiblings } from './load-siblings.ts';

/** Adds a button to every page in the sidebar that has children, and expands the branches that the reader had expanded. */
export function setUpSidebar(): void {
  const sidebar = document.getElementById('site:sidebar');
  const template = document.getElementById('site:sidebar-toggle') as HTMLTemplateElement | null;
  const model = template?.content.firstElementChild as HTMLButtonElement | null | undefined;
  if (!sidebar || !model) return;
  const { base = '', more: moreLabel = '', moreLang: locale = document.documentElement.lang } = sidebar.dataset;
  const expanded = new ExpandedBranches(sitePath(base));

  const enhance = (item: HTMLLIElement) => {
    const link = item.querySelector<HTMLAnchorElement>(':scope > a');
    if (!link) return;
    const address = linkedAddress(link, base);
    const button = model.cloneNode(true) as HTMLButtonElement;
    button.ariaLabel = fill(model.ariaLabel ?? '', { title: link.textContent.trim() });
    const show = (open: boolean) => {
      button.ariaExpanded = String(open);
      const list = item.querySelector<HTMLUListElement>(':scope > ul');
      if (list) list.hidden = !open;
    };
    const toggle = async (open: boolean) => {
      if (open && !item.querySelector(':scope > ul')) {
        const chunk = await fetchChunk(base, address, 1);
        if (!chunk) return link.click();
        expanded.set(address, [chunk]);
        fillBranch(item, address, [chunk]);
      } else if (!open) expanded.delete(address);
      show(open);
    };
    button.addEventListener('click', () => toggle(button.ariaExpanded !== 'true'));
    link.after(button);
    const kept = item.dataset.collapsed === undefined ? undefined : expanded.get(address);
    if (kept) fillBranch(item, address, kept);
    show(item.querySelector(':scope > ul') !== null);
  };

  /** Puts the children of a page below its item, with a button for more where there are more. */
  const fillBranch = (item: HTMLLIElement, address: string, chunks: Chunk[]) => {
    const list = document.createElement('ul');
    list.append(...chunks.flatMap(chunk => chunk.pages).map(page => createItem(page, base, enhance)));
    const more = chunks.at(-1)?.more;
    if (more) list.append(createMoreItem(item, address, chunks, more));
    item.querySelector(':scope > ul')?.remove();
    item.append(list);
  };

  const createMoreItem = (parent: HTMLLIElement, address: string, chunks: Chunk[], more: number) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    item.className = 'sidebar-more';
    item.lang = locale;
    button.type = 'button';
    button.textContent = fill(moreLabel, { n: more.toLocaleString(locale) });
    button.addEventListener('click', async () => {
      const chunk = await fetchChunk(base, address, chunks.length + 1);
      if (!chunk) return;
      const position = item.parentElement?.childElementCount ?? 1;
      const all = [...chunks, chunk];
      expanded.set(address, all);
      fillBranch(parent, address, all);
      parent.querySelector<HTMLElement>(`:scope > ul > :nth-child(${position}) > a`)?.focus();
    });
    item.append(button);
    return item;
  };

  for (const item of sidebar.querySelectorAll<HTMLLIElement>('li[data-collapsed], li:has(> ul)')) enhance(item);
  for (const item of sidebar.querySelectorAll<HTMLLIElement>('li.sidebar-more[data-chunk]')) {
    loadSiblings(item, { base, moreLabel, locale, expanded, enhance });
  }
}

/** Scrolls the sidebar, and nothing else, to the current page. */
export function scrollToCurrentPage(): void {
  const sidebar = document.getElementById('site:sidebar');
  const current = sidebar?.querySelector<HTMLElement>('[aria-current]');
  if (!sidebar || !current) return;
  const scroll = () => bringIntoView(current, sidebar);
  scroll();
  sidebar.addEventListener('toggle', scroll);
}
