/** What a map can do with scripts: arrow keys lead from page to page, and the lines of a page stand out. */
import { nextInDirection } from './next-in-direction.ts';

const map = document.getElementById('site:map');
const lines = map?.querySelector('.map-links')?.getAttribute('d')?.split(/(?=M)/) ?? [];
const lit = map?.querySelector('.map-lit');
const pages = [...(map?.querySelectorAll<SVGElement>('a') ?? [])];

// Not the picture itself: Chromium moves the focus to SVG elements that listen to its events.
const frame = map?.parentElement;

const pageOf = ({ target }: Event) => (target instanceof Element ? target.closest<SVGElement>('#site\\:map a') : null);

function light(page: Element | null): void {
  const own = page?.getAttribute('data-links')?.split(' ') ?? [];
  lit?.setAttribute('d', own.map(index => lines[Number(index)]).join(''));
}

/** One page of the map is reached with the Tab key, all others from there. */
function setCurrent(current: Element): void {
  for (const page of pages) page.setAttribute('tabindex', page === current ? '0' : '-1');
}

function middleOf(page: Element): { x: number; y: number } {
  const { x, y, width, height } = (page.querySelector('circle') ?? page).getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

frame?.addEventListener('pointerover', event => light(pageOf(event)));
frame?.addEventListener('pointerleave', () => light(frame.querySelector('svg a:focus-visible')));
frame?.addEventListener('focusin', event => {
  const page = pageOf(event);
  if (!page) return;
  setCurrent(page);
  light(page);
});
frame?.addEventListener('focusout', () => light(null));
frame?.addEventListener('keydown', event => {
  const page = pageOf(event);
  if (!page || event.altKey || event.ctrlKey || event.metaKey) return;
  const index = nextInDirection(event.key, middleOf(page), pages.map(middleOf));
  const next = index === undefined ? undefined : pages[index];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

// On a narrow screen, the middle says more than an edge.
if (frame) {
  const [hidden, direction] = [frame.scrollWidth - frame.clientWidth, getComputedStyle(frame).direction];
  frame.scrollLeft = (direction === 'rtl' ? -hidden : hidden) / 2;
}

const keys = document.getElementById('site:map-keys');
if (keys) keys.hidden = false;
if (pages[0]) setCurrent(pages[0]);
