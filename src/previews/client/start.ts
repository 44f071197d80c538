import { linkedAddress, sitePath } from '../../ui/client/page-links.ts';
import { isOff, rememberChoice } from '../../ui/client/reader-choice.ts';

/** Key in local storage; set if the reader turned previews off. */
const OFF_KEY = 'zimlight-previews-off';

/** Links that lead to where the reader is, or around it. */
const withoutPreview =
  '.toc, .breadcrumbs, .share, .permalink, .backlink-count, [data-footnote-backref], .pagination, .facets, .search-order';
/** Results of a search quote the page already: a preview must not hide them, but only stand beside them. */
const besideOnly = '.search-results';
const hasRoomBeside = matchMedia('(min-width: 90rem)');

/** How a reader asks for a preview: with the mouse, the keyboard or a finger. */
const asking = ['pointerover', 'focusin', 'pointerdown'] as const;

/**
 * Shows a preview of the page, or the section, that a link in a note or a list leads to. Everything that does so is fetched
 * when a reader first points at such a link.
 */
export function setUpPreviews(): void {
  const main = document.querySelector<HTMLElement>('main[data-previews]');
  if (!main || !('popover' in main)) return;
  const checkbox = document.querySelector<HTMLInputElement>('#site\\:previews');
  if (checkbox) rememberChoice(checkbox, OFF_KEY);
  const base = (main.dataset.base ?? '').replace(/\/$/, '');
  const root = `${sitePath(base)}/`;
  const here = linkedAddress(location, base);

  const follow = (event: Event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.origin !== location.origin || link.closest(withoutPreview)) return;
    if (link.closest(besideOnly) && !hasRoomBeside.matches) return;
    const address = linkedAddress(link, base);
    // Pages have addresses of folders. Lists, and the notebook's files, are below `/-/`.
    if (!link.pathname.startsWith(root) || !address.endsWith('/') || address.startsWith('/-/')) return;
    const isHere = address === here;
    if ((isHere && !link.hash) || isOff(OFF_KEY)) return;
    import('./preview.ts').then(({ askForPreview }) => askForPreview(link, event, { base, isHere }));
  };
  for (const type of asking) main.addEventListener(type, follow);
}
