import { fill } from '../../../i18n/fill.ts';

/**
 * Adds a button behind each page in the breadcrumbs, which opens a menu of that page's siblings. The siblings are copied
 * from the sidebar, which holds those of all ancestors, so the menus add nothing to the page's HTML.
 */
export function setUpBreadcrumbMenus(): void {
  const template = document.getElementById('site:breadcrumb-menu') as HTMLTemplateElement | null;
  const model = template?.content.querySelector('button');
  if (!model || !('popover' in HTMLElement.prototype)) return;
  const links = document.querySelectorAll<HTMLAnchorElement>('.breadcrumbs [data-siblings] > a');
  for (const [index, link] of links.entries()) {
    const siblings = sidebarItemOf(link)?.parentElement;
    if (!siblings || siblings.childElementCount < 2) continue;
    const menu = createMenu(siblings, link.href);
    menu.id = `site:breadcrumb-menu-${index}`;
    const button = model.cloneNode(true) as HTMLButtonElement;
    button.ariaLabel = fill(model.ariaLabel ?? '', { title: link.textContent.trim() });
    button.setAttribute('popovertarget', menu.id);
    link.after(button, menu);
    menu.addEventListener('toggle', () => positionMenu(menu, button));
  }
}

/** The item of the sidebar with the same link. */
function sidebarItemOf({ href }: HTMLAnchorElement): Element | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('#site\\:sidebar li:not(.sidebar-more) > a');
  return [...links].find(link => link.href === href)?.parentElement ?? undefined;
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
