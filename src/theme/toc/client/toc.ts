import { bringIntoView } from '../../../ui/client/bring-into-view.ts';

/**
 * Marks in "On this page" the section that is being read: the last one whose heading has passed the upper third of the
 * window. On the last screen of the page that line moves to the bottom, so that short sections at the end have their
 * turn. A section that a link has led to is marked until the reader moves on.
 */
export function markSection(): void {
  const list = document.querySelector('.on-this-page details > ul');
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of list?.querySelectorAll('a') ?? []) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!list || links.size === 0) return;

  let current: HTMLAnchorElement | undefined;
  let aim: Element | null = null;
  const mark = () => {
    const way = document.documentElement.scrollHeight - innerHeight;
    const lastScreen = Math.min(way, innerHeight);
    const down = lastScreen > 0 ? Math.max(0, 1 - (way - scrollY) / lastScreen) : 0;
    const line = (innerHeight * (1 + 2 * down)) / 3;
    const passed = [...links.keys()].filter(heading => heading.getBoundingClientRect().top < line);
    const reading = links.get(aim ?? list) ?? links.get(passed.at(-1) ?? list);
    if (reading === current) return;
    current?.removeAttribute('aria-current');
    current = reading;
    if (!current) return;
    current.ariaCurrent = 'true';
    bringIntoView(current, list);
  };
  const lead = (to: Element | null) => {
    aim = to;
    mark();
  };
  for (const [heading, link] of links) link.addEventListener('click', () => lead(heading));
  const follow = () => lead(document.querySelector(':target'));
  addEventListener('hashchange', follow);
  const moveOn = () => {
    aim = null;
  };
  for (const move of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    addEventListener(move, moveOn, { passive: true });
  }
  addEventListener('scroll', mark, { passive: true });
  addEventListener('resize', mark);
  follow();
}
