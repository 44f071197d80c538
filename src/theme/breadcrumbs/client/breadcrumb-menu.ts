import { fill } from '../../../i18n/fill.ts';
/**
 * Puts a button behind each step of the breadcrumbs that opens a menu of the pages beside it. They are taken from the
 * sidebar, which holds the siblings of all pages above this one, so that they cost a page nothing.
 */
export function offerSiblings(): void {
  const template = document.getElementById('Site-beside') as HTMLTemplateElement | null;
  const model = template?.content.querySelector('button');
  if (!model || !('popover' in HTMLElement.prototype)) return;
  const steps = document.querySelectorAll<HTMLAnchorElement>('.breadcrumbs a');
  for (const [index, step] of steps.entries()) {
    const list = lineOf(step)?.parentElement;
    if (!list || list.childElementCount < 2) continue;
    const menu = menuOf(list, step.href);
    menu.id = `Site-beside-${index}`;
    const button = model.cloneNode(true) as HTMLButtonElement;
    button.ariaLabel = fill(model.ariaLabel ?? '', { title: step.textContent.trim() });
    button.setAttribute('popovertarget', menu.id);
    step.after(button, menu);
    menu.addEventListener('toggle', () => place(menu, button));
  }
}

/** The line of the sidebar that a step stands for. */
function lineOf(step: HTMLAnchorElement): Element | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('#Site-pages li:not(.left-out) > a');
  return [...links].find(link => link.href === step.href)?.parentElement ?? undefined;
}

function menuOf(list: Element, current: string): HTMLElement {
  const menu = document.createElement('div');
  const items = document.createElement('ul');
  menu.className = 'beside-menu';
  menu.popover = 'auto';
  for (const link of list.querySelectorAll<HTMLAnchorElement>(':scope > li > a')) {
    const line = document.createElement('li');
    const copy = link.cloneNode(true) as HTMLAnchorElement;
    copy.ariaCurrent = copy.href === current ? 'true' : null;
    line.append(copy);
    items.append(line);
  }
  menu.append(items);
  return menu;
}

/** Below its button, and within the window. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  const room = document.documentElement.clientWidth - menu.offsetWidth - 8;
  menu.style.left = `${Math.max(8, Math.min(left, room))}px`;
  menu.style.top = `${bottom + 4}px`;
  menu.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
}
