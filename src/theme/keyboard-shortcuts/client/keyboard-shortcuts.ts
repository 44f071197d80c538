import { search } from '../../../search-ui/client/shortcut.ts';
import { isComposing } from '../../../ui/client/input-method.ts';
import { isOff } from '../../../ui/client/reader-choice.ts';

/** Key in local storage; set if the reader turned the shortcuts off. Some input devices press keys by accident. */
const OFF_KEY = 'zimlight-keys-off';

/** What is in front of the page and handles keys itself; the preview of a link handles none but Escape. */
const inFront = 'dialog[open], :popover-open:not(.preview), .share[open]';

/** Keys for the previous and the next page, for search, and for the list of all shortcuts. */
export function setUpKeyboardShortcuts(): void {
  const button = document.getElementById('site:keyboard-shortcuts-button');
  const showDialog = () => import('./shortcuts-dialog.ts').then(({ openShortcuts }) => openShortcuts(OFF_KEY));
  const follow = (rel: 'next' | 'prev') => () =>
    document.querySelector<HTMLElement>(`.prev-next [rel="${rel}"]`)?.click();
  const rightToLeft = document.documentElement.dir === 'rtl';
  const keys: Record<string, (() => void) | undefined> = {
    j: follow('next'),
    k: follow('prev'),
    ArrowRight: follow(rightToLeft ? 'prev' : 'next'),
    ArrowLeft: follow(rightToLeft ? 'next' : 'prev'),
    '/': search.open,
    '?': button ? showDialog : undefined,
  };

  // Hides the hint in the search field.
  document.documentElement.toggleAttribute('data-keys-off', isOff(OFF_KEY));
  button?.addEventListener('click', showDialog);
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || isComposing(event)) return;
    const act = isControlK(event) ? search.open : isForPage(event) && !isOff(OFF_KEY) ? keys[event.key] : undefined;
    if (!act) return;
    if (event.key.startsWith('Arrow')) return unlessCaretMoves(act);
    event.preventDefault();
    act();
  });
}

const isControlK = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;

/**
 * Whether it is a single key that nothing but the page can be meant by. Readers extend a selection with the arrow keys, move in
 * menus and in the sidebar, and scroll wide tables. Shift counts with named keys only: many keyboards need it for `?`
 * and `/`.
 */
function isForPage({ key, target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || (shiftKey && key.length > 1)) return false;
  if (target !== document.body && target !== document.querySelector('main')) return false;
  return getSelection()?.isCollapsed !== false && !document.querySelector(inFront);
}

/** Acts unless the key moves a caret. Browsers show one on request (F7), and do not tell scripts so. */
function unlessCaretMoves(act: () => void): void {
  const { anchorNode, anchorOffset } = getSelection() ?? {};
  setTimeout(() => {
    const now = getSelection();
    if (now?.anchorNode === anchorNode && now?.anchorOffset === anchorOffset) act();
  });
}
