import { element } from '../../ui/client/element.ts';
import { loadPage } from '../../ui/client/load-page.ts';
import { loadStyles } from '../../ui/client/load-styles.ts';
import { excerptOf } from './excerpt.ts';
import styleSheet from './preview.css?url';

/** How long a reader points at a link before its preview is shown, in milliseconds: by the event that this begins with. */
const WAIT_MS = { pointerover: 300, focusin: 500, pointerdown: 400 };
/** How long the mouse may be neither on the link nor on its preview: on its way from one to the other. */
const LEAVE_MS = 250;
/** Distances of the preview in pixels: from the link, and from the edges of the window. */
const [GAP, MARGIN] = [6, 8];

/** Where a link is, and leads to. */
interface Place {
  /** Of the site, as in the HTML, without a slash at its end. */
  base: string;
  /** Whether it leads to a place on this page. */
  isHere: boolean;
}

const DESCRIPTION = 'site:preview-description';

/**
 * The preview. Nothing in it can get the focus, and screen readers do not meet it: they read a short description of the
 * link instead.
 */
const card = element('div', { class: 'preview', popover: 'manual', 'aria-hidden': 'true' });

/** Pages that have been fetched, or could not be: each is asked for once. */
const pages = new Map<string, Promise<Document | undefined>>();

function fetchPage(url: string): Promise<Document | undefined> {
  const page = pages.get(url) ?? loadPage(url);
  pages.set(url, page);
  return page;
}

/** The link that the reader points at, and what ends that. */
let current: HTMLAnchorElement | undefined;
let leave = () => {};

/**
 * Shows the preview of a link in a moment, unless the reader has moved on by then.
 *
 * @param event with which the reader has come to the link
 */
export function askForPreview(link: HTMLAnchorElement, event: Event, { base, isHere }: Place): void {
  const type = event.type as keyof typeof WAIT_MS;
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
  if (type === 'focusin' ? !link.matches(':focus-visible') : isTouch !== (type === 'pointerdown')) return;
  if (link === current) return;
  leave();
  current = link;
  const [pointing, showing] = [new AbortController(), new AbortController()];
  const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
    target.addEventListener(type, listener, { signal: pointing.signal });

  const page = () => (isHere ? document : fetchPage(urlOf(link)));
  const shown = setTimeout(async () => {
    const [found] = await Promise.all([page(), loadStyles(styleSheet, base)]);
    if (found && !showing.signal.aborted) show(link, event, found, showing.signal);
  }, WAIT_MS[type]);
  /** Hides the preview until the reader has left the link and comes back. */
  const dismiss = () => {
    clearTimeout(shown);
    showing.abort();
    card.remove();
  };
  leave = () => {
    dismiss();
    pointing.abort();
    current = undefined;
  };
  on(document, 'keydown', event => (event as KeyboardEvent).key === 'Escape' && dismiss());
  on(link, 'click', dismiss);
  const leavePressed = isTouch ? leave : dismiss;
  on(document, 'pointerdown', ({ target }) => card.contains(target as Node) || leavePressed());
  if (isTouch) {
    // A longer press opens the browser's own menu. The preview stays, to be read after that.
    for (const up of ['pointerup', 'pointercancel']) on(document, up, () => card.isConnected || leave());
  } else if (type === 'focusin') on(link, 'blur', leave);
  else {
    let leaving = 0;
    for (const part of [link, card]) {
      on(part, 'pointerenter', () => clearTimeout(leaving));
      on(part, 'pointerleave', () => {
        leaving = window.setTimeout(leave, LEAVE_MS);
      });
    }
    on(pointing.signal, 'abort', () => clearTimeout(leaving));
    // While this script was being fetched, the mouse may have gone.
    if (!link.matches(':hover')) leave();
  }
}

const urlOf = ({ href }: HTMLAnchorElement) => href.replace(/#.*/s, '');

/** @param signal tells when to hide it */
function show(link: HTMLAnchorElement, event: Event, page: Document, signal: AbortSignal): void {
  // Behind `:~:` are words to highlight.
  const [id = ''] = link.hash.slice(1).split(':~:');
  const excerpt = excerptOf(page, urlOf(link), decode(id));
  if (!excerpt) return;
  const { lang, path, title, picture, blocks, description } = excerpt;
  const text = element('div', { class: 'preview-text' }, ...blocks);
  if (picture) text.prepend(element('img', { src: picture, alt: '' }));
  card.lang = lang;
  card.replaceChildren(
    element('p', { class: 'preview-path', dir: 'auto' }, path.join(' › ')),
    element('p', { class: 'preview-title', dir: 'auto' }, title),
    text,
    element('p', { id: DESCRIPTION, hidden: '' }, description),
  );
  document.body.append(card);
  card.showPopover();
  place(link, event instanceof PointerEvent ? event.clientY : undefined);
  const described = link.getAttribute('aria-describedby') ?? '';
  link.setAttribute('aria-describedby', `${described} ${DESCRIPTION}`);
  signal.addEventListener('abort', () => link.setAttribute('aria-describedby', described));
}

/** Anybody can write addresses that cannot be decoded. */
function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * Puts the preview below the line of the link that the mouse is on; above it where there is more room. That of a result of a
 * search is beside it.
 */
function place(link: HTMLAnchorElement, y: number | undefined): void {
  const lines = [...link.getClientRects()];
  const line = lines.find(({ top, bottom }) => y !== undefined && top <= y && y <= bottom) ?? lines[0];
  if (!line) return;
  const { offsetWidth: width, offsetHeight: height } = card;
  const { clientWidth, clientHeight } = document.documentElement;
  const isRtl = getComputedStyle(link).direction === 'rtl';
  const most = clientWidth - width - MARGIN;
  const lowest = clientHeight - height - MARGIN;
  const isBeside = link.closest('.search-results');
  const start = isRtl ? line.right - width : line.left;
  const left = isBeside ? (isRtl ? MARGIN : most) : Math.max(MARGIN, Math.min(start, most));
  const isBelow = lowest > line.bottom + GAP || clientHeight - line.bottom > line.top;
  const beyond = isBelow ? line.bottom + GAP : line.top - GAP - height;
  const top = isBeside ? Math.min(line.top, lowest) : beyond;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
