import { fill } from '../../../i18n/fill.ts';

/**
 * Adds a button behind each page in the breadcrumbs, which opens a menu of that page's siblings. The siblings are copied
 * from the sidebar, which holds those of all ancestors, so the menus add nothing to the page's HTML.
 */
export function setUpBreadcrumbMenus(): void {
  const template = document.getElementById('site:breadcrumb-menu') as HTMLTemplateElement | null;
  const model = template?.content.querySelector('button');
  if (!model || !('popover' in HTMLElement.prototype)) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.breadcrumbs [data-siblings] > a')) {
    const siblings = sidebarItemOf(link)?.parentElement;
    if (!siblings || siblings.childElementCount < 2) continue;
    const button = model.cloneNode(true) as HTMLButtonElement;
    button.ariaLabel = fill(model.ariaLabel ?? '', { title: link.textContent.trim() });
    // The first click makes the menu, which the browser opens and closes from then on.
    button.addEventListener(
      'click',
      () => import('./siblings-menu.ts').then(({ openMenu }) => openMenu(button, siblings, link.href)),
      { once: true },
    );
    link.after(button);
  }
}

/** The item of the sidebar with the same link. */
function sidebarItemOf({ href }: HTMLAnchorElement): Element | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('#site\\:sidebar li:not(.sidebar-more) > a');
  return [...links].find(link => link.href === href)?.parentElement ?? undefined;
}
