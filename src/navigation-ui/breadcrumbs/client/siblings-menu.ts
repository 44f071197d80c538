import { loadStyles } from '../../../ui/client/load-styles.ts';
import { siteBase } from '../../../ui/client/site-base.ts';
import styles from './siblings-menu.css?url';

let count = 0;

/**
 * Makes the menu of a page's siblings, and opens it.
 *
 * @param button that opens it, and closes it from now on
 * @param siblings the list of the sidebar with their links
 * @param current `href` of the page itself
 */
export async function openMenu(button: HTMLButtonElement, siblings: Element, current: string): Promise<void> {
  await loadStyles(styles, siteBase().replace(/\/$/, ''));
  const menu = createMenu(siblings, current);
  menu.id = `site:breadcrumb-menu-${count++}`;
  button.setAttribute('popovertarget', menu.id);
  button.after(menu);
  menu.addEventListener('toggle', () => positionMenu(menu, button));
  menu.showPopover();
}

function createMenu(siblings: Element, current: string): HTMLElement {
  const menu = document.createElement('div');
  const list = document.createElement('ul');
  menu.className = 'breadcrumb-menu';
  menu.popover = 'auto';
  for (const link of siblings.querySelectorAll<HTMLAnchorElement>(':scope > li > a')) {
    const item = document.createElement('li');
    const copy = link.cloneNode(true) as HTMLAnchorElement;
    copy.ariaCurrent = copy.href === current ? 'true' : null;
    item.append(copy);
    list.append(item);
  }
  menu.append(list);
  return menu;
}

/** Moves the menu below its button, and into the window. */
function positionMenu(menu: HTMLElement, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  const maxLeft = document.documentElement.clientWidth - menu.offsetWidth - 8;
  menu.style.left = `${Math.max(8, Math.min(left, maxLeft))}px`;
  menu.style.top = `${bottom + 4}px`;
  menu.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
}
