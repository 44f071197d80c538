/**
 * Fits the map of what is near a page into the page: it gets the theme that the reader has chosen, since it knows only the
 * system's, and the height of its picture.
 */
export function setUpMap(): void {
  const frame = document.querySelector<HTMLIFrameElement>('.related-map iframe');
  const root = document.documentElement;
  if (!frame) return;
  const fit = () => {
    // Nothing on pages from disk, where a frame is another origin's.
    const picture = frame.contentDocument?.documentElement;
    if (picture?.localName !== 'svg') return;
    picture.setAttribute('data-theme', root.dataset.theme ?? '');
    frame.style.blockSize = `${picture.getBoundingClientRect().height + 2}px`;
  };
  frame.addEventListener('load', fit);
  addEventListener('resize', fit);
  new MutationObserver(fit).observe(root, { attributeFilter: ['data-theme'] });
}
