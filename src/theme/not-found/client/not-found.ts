import { safeDecodeURI } from '../../../address/index.ts';
import { type PageIndex, pageIndexPath } from '../../../navigation/shared/page-index.ts';
import { element } from '../../../ui/client/element.ts';
import { type Suggestion, samePage, suggestPages, typedParts } from './suggest-pages.ts';

/** Finds what somebody may have meant who came to an address without a page: leads on there, or offers it. */
async function help(): Promise<void> {
  const place = document.getElementById('Site-near');
  if (!place) return;
  const { base = '/' } = place.dataset;
  const response = await fetch(base + pageIndexPath);
  if (!response.ok) return;
  const addresses: PageIndex = await response.json();
  const hrefOf = ({ address }: Suggestion) => base + encodeURI(address.slice(1));
  const typed = typedParts(location.pathname, base);
  const same = samePage(typed, addresses);
  // Where the page should be here, but is not, leading on would never end.
  if (same && decodeURI(hrefOf(same)) !== safeDecodeURI(location.pathname)) {
    return location.replace(hrefOf(same) + location.search + location.hash);
  }
  const near = suggestPages(typed, addresses);
  if (near.length === 0) return;
  const items = near.map(page => {
    const link = element('a', { href: hrefOf(page), dir: 'auto' }, page.title);
    return element('li', {}, link, element('p', { dir: 'auto' }, page.address));
  });
  place.querySelector('ul')?.replaceChildren(...items);
  place.hidden = false;
}

help();
