/**
 * Remembers the HTML of the page as it came, before other scripts add to it.
 *
 * The browser gets this function as source text (see `live-pages.ts`), so it uses nothing outside itself.
 *
 * @returns a function that changes the open page into a newer version of itself. It touches only what differs between their
 *   HTML, so that whatever the reader has opened or selected, and what scripts hold on to, stays. It returns false if the page
 *   has to be loaded again
 */
export function rememberPage(): (next: Document) => boolean {
  /** Where differences are exchanged: what a note's text makes. */
  const EXCHANGED = 'article.note, .related-pages, .last-updated';
  /** What may differ in the head of a page. */
  const METADATA = 'meta[name], meta[property]';
  /** What is not exchanged: a page's policy lets no script change a script, and only programs that load the page read it. */
  const IGNORED = 'script[type="application/ld+json"]';
  /** What scripts set up when the page is loaded, what loads more, and what the reader is at. */
  const SET_UP = 'figure.code, [data-copy], :is(h1, h2, h3, h4, h5, h6)[id], iframe, script, link, style, :target';
  /** A block of code with a second button, which it may no longer need. */
  const WIDE = 'figure.code:has(.wrap-button)';
  /** What scripts show at some place of the text until the reader does something. */
  const SHOWN = '.preview, .search-match, .share-block, .share-selection, .share-target';

  /** The nodes of the page, by those of its HTML as it came. */
  const liveNodes = new WeakMap<Node, Node>();
  // Pictures in the copy are not loaded.
  const inert = document.implementation.createHTMLDocument();
  const remember = (live: Node): Node => {
    const source = inert.importNode(live);
    liveNodes.set(source, live);
    for (const child of live.childNodes) source.appendChild(remember(child));
    return source;
  };
  const [head, body] = [remember(document.head), remember(document.body)] as [Element, Element];

  const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
  const areAll = (nodes: Node[], selector: string) => nodes.every(node => isElement(node) && node.matches(selector));
  const contain = (nodes: Node[], selector: string) =>
    nodes.some(node => isElement(node) && (node.matches(selector) || node.querySelector(selector)));

  let exchanges: (() => void)[] = [];
  /** Plans to put new nodes in place of others. @returns whether that is possible */
  const exchange = (parent: Element, before: Node | null, left: Node[], fresh: Node[]): boolean => {
    const place = liveNodes.get(parent) as Element;
    const start = before && liveNodes.get(before);
    const removed = left.map(node => liveNodes.get(node) as Node);
    const changed = [...removed, ...fresh];
    // Scripts may have moved or split what came.
    if (![...(start ? [start] : []), ...removed].every(node => node.parentNode === place)) return false;
    const isPossible =
      parent === head
        ? areAll(changed, METADATA)
        : place.closest(EXCHANGED) && !place.closest(WIDE) && !contain(changed, SET_UP);
    if (!isPossible) return false;
    exchanges.push(() => {
      const sourceEnd = left[0] ?? (before ? before.nextSibling : parent.firstChild);
      const liveEnd = removed[0] ?? (start ? start.nextSibling : place.firstChild);
      for (const node of fresh) {
        const live = document.importNode(node, true);
        parent.insertBefore(remember(live), sourceEnd);
        place.insertBefore(live, liveEnd);
      }
      for (const node of [...left, ...removed]) (node as ChildNode).remove();
    });
    return true;
  };

  const isAlike = (a: Node, b: Node): a is Element => isElement(a) && a.cloneNode().isEqualNode(b.cloneNode());
  /** Plans the exchanges that turn the content of an element, as it came, into that of another. @returns as {@link exchange} */
  const compare = (source: Element, next: Element): boolean => {
    const [left, fresh] = [[...source.childNodes], [...next.childNodes]];
    let before: Node | null = null;
    while (left[0] && fresh[0]?.isEqualNode(left[0])) {
      before = left.shift() ?? null;
      fresh.shift();
    }
    while (left.length > 0 && fresh.at(-1)?.isEqualNode(left.at(-1) as Node)) {
      left.pop();
      fresh.pop();
    }
    if (left.length !== fresh.length) return exchange(source, before, left, fresh);
    return left.every((node, index) => {
      const other = fresh[index] as Element;
      if (node.isEqualNode(other) || areAll([node, other], IGNORED)) return true;
      return isAlike(node, other) ? compare(node, other) : exchange(source, null, [node], [other]);
    });
  };

  return next => {
    const [mine, others] = [head, next.head].map(page => page.querySelector<HTMLElement>('script[data-version]'));
    if (!mine || !others || document.querySelector(SHOWN)) return false;
    mine.dataset.version = others.dataset.version;
    exchanges = [];
    if (![[head, next.head] as const, [body, next.body] as const].every(pair => compare(...pair))) return false;
    for (const apply of exchanges) apply();
    // A block of code that has become too wide needs that button.
    const isTooWide = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth;
    if ([...document.querySelectorAll('figure.code:not(:has(.wrap-button)) pre')].some(isTooWide)) return false;
    // The map of what is near may have changed with the links.
    const map = document.querySelector<HTMLIFrameElement>('.related-map iframe');
    map?.setAttribute('src', map.src);
    // Everything below has another position, which the table of contents looks at.
    dispatchEvent(new Event('resize'));
    return true;
  };
}
