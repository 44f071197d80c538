import { copyToClipboard, showCopyStatus } from '../../ui/client/clipboard.ts';
import { pageUrl } from './page-url.ts';

/**
 * Lets readers copy links to the page and to parts of it. A click on the mark behind a heading copies its link. All other
 * scripts are fetched when a reader opens the menu, points at the note, or selects text in it.
 */
export function setUpSharing(): void {
  document.addEventListener('click', async event => {
    const permalink = (event.target as Element).closest<HTMLAnchorElement>('a.permalink');
    if (!permalink || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.replaceState(history.state, '', permalink.hash);
    showCopyStatus(await copyToClipboard(pageUrl() + permalink.hash), permalink);
  });
  const menu = document.querySelector<HTMLDetailsElement>('.share');
  const note = document.querySelector<HTMLElement>('article.note');
  if (!menu || !note) return;
  const once = { once: true };
  const loadMenu = () => import('./menu.ts').then(({ setUpMenu }) => setUpMenu(menu, note));
  menu.addEventListener('toggle', loadMenu, once);
  menu.addEventListener('click', async ({ target }) => (await loadMenu())(target as Element));
  if (matchMedia('(any-hover: hover)').matches) {
    note.addEventListener(
      'pointerover',
      event => import('./block-button.ts').then(({ followPointer }) => followPointer(note, event)),
      once,
    );
  }
  const onSelect = () => {
    if (getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', onSelect);
    import('./selection-button.ts').then(({ setUpSelectionButton }) => setUpSelectionButton(note));
  };
  document.addEventListener('selectionchange', onSelect);
}
