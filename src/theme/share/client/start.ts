import { tell, write } from '../../../ui/client/clipboard.ts';
import { pageUrl } from './page-url.ts';

/**
 * Lets readers copy links to the page and to places in it: a click on the mark at a heading copies the heading's. What
 * the rest takes is fetched when a reader opens the menu, points at the note, or selects some of it.
 */
export function offerLinks(): void {
  document.addEventListener('click', async event => {
    const mark = (event.target as Element).closest<HTMLAnchorElement>('a.permalink');
    if (!mark || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.replaceState(history.state, '', mark.hash);
    tell(await write(pageUrl() + mark.hash), mark);
  });
  const menu = document.querySelector<HTMLDetailsElement>('.share');
  const note = document.querySelector<HTMLElement>('article.note');
  if (!menu || !note) return;
  const once = { once: true };
  const served = () => import('./menu.ts').then(share => share.serve(menu, note));
  menu.addEventListener('toggle', served, once);
  menu.addEventListener('click', async ({ target }) => (await served())(target as Element));
  if (matchMedia('(any-hover: hover)').matches) {
    note.addEventListener('pointerover', event => import('./place.ts').then(place => place.follow(note, event)), once);
  }
  const onSelect = () => {
    if (getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', onSelect);
    import('./selection.ts').then(selection => selection.offer(note));
  };
  document.addEventListener('selectionchange', onSelect);
}
