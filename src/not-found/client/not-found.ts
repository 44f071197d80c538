import { safeDecodeURI } from '../../address/index.ts';
import { type PageIndex, pageIndexPath } from '../../navigation/shared/page-index.ts';
import { element } from '../../ui/client/element.ts';
import { type Suggestion, samePage, suggestPages, typedParts } from './suggest-pages.ts';

/** Looks for the page that was meant by an address without a page: redirects to it, or suggests similar ones. */
async function findPage(): Promise<void> {
  const section = document.getElementById('site:suggestions');
  if (!section) return;
  const { base = '/' } = section.dataset;
  const response = await fetch(base + pageIndexPath);
  if (!response.ok) return;
  const pageIndex: PageIndex = await response.json();
  const hrefOf = ({ address }: Suggestion) => base + encodeURI(address.slice(1));
  const typed = typedParts(location.pathname, base);
  const same = samePage(typed, pageIndex);
  // If the page belongs at this very address, but is missing there, the redirects would never end.
  if (same && decodeURI(hrefOf(same)) !== safeDecodeURI(location.pathname)) {
    return location.replace(hrefOf(same) + location.search + location.hash);
  }
  const suggestions = suggestPages(typed, pageIndex);
  if (suggestions.length === 0) return;
  const items = suggestions.map(page => {
    const link = element('a', { href: hrefOf(page), dir: 'auto' }, page.title);
    return element('li', {}, link, element('p', { dir: 'auto' }, page.address));
  });
  section.querySelector('ul')?.replaceChildren(...items);
  section.hidden = false;
}

findPage();
