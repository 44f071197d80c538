import { STATUS_MS } from '../../ui/client/clipboard.ts';
import { BLOCKS, blockButton, hideBlockButton, showBlockButton } from './block-button.ts';

/**
 * Lets a reader without a mouse choose a block and copy its link: by tapping or clicking it, or with the arrow keys and
 * Enter. Esc, or a click outside the note's blocks, cancels.
 *
 * @param hint the instructions, shown until the reader moves
 * @param returnFocus is called at the end if the focus was on the button, which is then gone
 */
export function chooseBlock(note: HTMLElement, hint: string, returnFocus: () => void): void {
  const status = document.getElementById('site:status');
  const button = blockButton(note);
  const blocks = [...note.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    block => block.checkVisibility() && !block.closest('[data-generated]'),
  );
  if (!button || !status || blocks.length === 0) return;
  // Fetched now, so that the choice is answered at once.
  import('./link-to-text.ts');
  let index = 0;
  const select = (to: number) => {
    blocks[index]?.classList.remove('share-target');
    index = Math.max(0, Math.min(to, blocks.length - 1));
    const block = blocks[index] as HTMLElement;
    block.classList.add('share-target');
    block.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    showBlockButton(note, block);
    button.focus({ preventScroll: true });
  };
  const listeners = new AbortController();
  const finish = (delay: number) => {
    blocks[index]?.classList.remove('share-target');
    listeners.abort();
    status.textContent = '';
    setTimeout(() => {
      const focused = document.activeElement === button;
      hideBlockButton();
      if (focused) returnFocus();
    }, delay);
  };

  const moves: Record<string, () => number> = {
    ArrowDown: () => index + 1,
    ArrowUp: () => index - 1,
    Home: () => 0,
    End: () => blocks.length - 1,
  };
  const onKey = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (!move) return finish(0);
    select(move());
    status.textContent = (blocks[index]?.textContent ?? '').trim().slice(0, 80);
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    if (button.contains(target)) return finish(STATUS_MS);
    const clicked = blocks.indexOf(target.closest<HTMLElement>(BLOCKS) as HTMLElement);
    if (clicked < 0) return finish(0);
    event.preventDefault();
    event.stopPropagation();
    select(clicked);
    button.click();
  };
  document.addEventListener('keydown', onKey, { signal: listeners.signal, capture: true });
  document.addEventListener('click', onClick, { signal: listeners.signal, capture: true });
  status.classList.remove('sr-only');
  status.textContent = hint;
  const firstInView = blocks.findIndex(block => block.getBoundingClientRect().top > 0.15 * innerHeight);
  select(Math.max(0, firstInView));
}
