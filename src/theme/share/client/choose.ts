import { SHOWN } from '../../../ui/client/clipboard.ts';
import { BLOCKS, handle, putBeside, remove } from './place.ts';

/**
 * Lets a reader choose a block to copy the link of, with a touch or a click, or with the arrow keys and Enter: for those
 * who have no mouse. Esc ends it, and so does a click elsewhere.
 *
 * @param hint says how to, as long as nothing is chosen
 * @param end is called when it is over: the focus was on what is no longer there
 */
export function choose(note: HTMLElement, hint: string, end: () => void): void {
  const status = document.getElementById('Site-status');
  const mark = handle(note);
  const blocks = [...note.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    block => block.checkVisibility() && !block.closest('[data-generated]'),
  );
  if (!mark || !status || blocks.length === 0) return;
  // What the choice will take is fetched before it.
  import('./passage.ts');
  let index = 0;
  const go = (to: number) => {
    blocks[index]?.classList.remove('chosen');
    index = Math.max(0, Math.min(to, blocks.length - 1));
    const block = blocks[index] as HTMLElement;
    block.classList.add('chosen');
    block.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    putBeside(note, block);
    mark.focus({ preventScroll: true });
  };
  const stop = new AbortController();
  const finish = (after: number) => {
    blocks[index]?.classList.remove('chosen');
    stop.abort();
    status.textContent = '';
    setTimeout(() => {
      const focused = document.activeElement === mark;
      remove();
      if (focused) end();
    }, after);
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
    go(move());
    status.textContent = (blocks[index]?.textContent ?? '').trim().slice(0, 80);
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    if (mark.contains(target)) return finish(SHOWN);
    const chosen = blocks.indexOf(target.closest<HTMLElement>(BLOCKS) as HTMLElement);
    if (chosen < 0) return finish(0);
    event.preventDefault();
    event.stopPropagation();
    go(chosen);
    mark.click();
  };
  document.addEventListener('keydown', onKey, { signal: stop.signal, capture: true });
  document.addEventListener('click', onClick, { signal: stop.signal, capture: true });
  status.classList.remove('unseen');
  status.textContent = hint;
  const inView = blocks.findIndex(block => block.getBoundingClientRect().top > 0.15 * innerHeight);
  go(Math.max(0, inView));
}
