import { bringIntoView } from '../../../ui/client/bring-into-view.ts';

/**
 * Highlights the current section in the table of contents: the last one whose heading is above a line at one third of
 * the window's height. While the reader scrolls through the last screen of the page, this line moves down to the bottom
 * of the window, so that short sections at the end are reached, too. A section that was opened by a link stays
 * highlighted until the reader moves on. The bar above the note names the section.
 */
export function setUpToc(): void {
  const list = document.querySelector('.toc details > ul');
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of list?.querySelectorAll('a') ?? []) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!list || links.size === 0) return;

  const section = document.querySelector('.toc-current');
  let current: HTMLAnchorElement | undefined;
  let target: Element | null = null;
  const update = () => {
    const scrollable = document.documentElement.scrollHeight - innerHeight;
    const lastScreen = Math.min(scrollable, innerHeight);
    const progress = lastScreen > 0 ? Math.max(0, 1 - (scrollable - scrollY) / lastScreen) : 0;
    const line = (innerHeight * (1 + 2 * progress)) / 3;
    const passed = [...links.keys()].filter(heading => heading.getBoundingClientRect().top < line);
    const next = links.get(target ?? list) ?? links.get(passed.at(-1) ?? list);
    if (next === current) return;
    current?.removeAttribute('aria-current');
    current = next;
    if (section) section.textContent = current?.textContent ?? '';
    if (!current) return;
    current.ariaCurrent = 'true';
    bringIntoView(current, list);
  };
  const goTo = (heading: Element | null) => {
    target = heading;
    update();
  };
  const details = list.parentElement as HTMLDetailsElement;
  for (const [heading, link] of links) {
    link.addEventListener('click', () => {
      // Above the note, the open list covers the section.
      details.open = false;
      goTo(heading);
    });
  }
  const followHash = () => goTo(document.querySelector(':target'));
  addEventListener('hashchange', followHash);
  const moveOn = () => {
    target = null;
  };
  for (const move of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    addEventListener(move, moveOn, { passive: true });
  }
  addEventListener('scroll', update, { passive: true });
  addEventListener('resize', update);
  followHash();
}
