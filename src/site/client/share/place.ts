import { givePlace } from './give.ts';

/** What a link can lead to, besides headings. */
const BLOCKS = 'p, li, tr, pre, dt, dd, figure[id], .player[id], img[id]';

let button: HTMLButtonElement | undefined;
let current: HTMLElement | undefined;

/** The one button that copies the link of a block: it stands in the margin beside the block that it is for. */
function handle(note: HTMLElement): HTMLButtonElement | undefined {
  if (button) return button;
  const template = document.getElementById('Site-place') as HTMLTemplateElement | null;
  button = template?.content.querySelector('button') ?? undefined;
  button?.addEventListener('click', async () => {
    if (!current) return;
    const { hashOfBlock } = await import('./passage.ts');
    await givePlace(hashOfBlock(note, current), button);
  });
  return button;
}

function putBeside(note: HTMLElement, block: HTMLElement): void {
  const mark = handle(note);
  if (!mark || block === current) return;
  current = block;
  mark.classList.remove('copied');
  document.body.append(mark);
  const { left, right } = note.getBoundingClientRect();
  const { top } = block.getBoundingClientRect();
  const rightToLeft = document.documentElement.dir === 'rtl';
  const beside = rightToLeft ? right : Math.max(0, left - mark.offsetWidth);
  mark.style.left = `${Math.min(beside, document.documentElement.clientWidth - mark.offsetWidth) + scrollX}px`;
  mark.style.top = `${top + scrollY}px`;
}

function remove(): void {
  button?.remove();
  current = undefined;
}

/** Lets the button follow the mouse through the note. */
export function follow(note: HTMLElement): void {
  note.addEventListener('pointerover', ({ target, clientY, pointerType }) => {
    const block = (target as Element).closest<HTMLElement>(BLOCKS);
    if (!block || pointerType !== 'mouse') return;
    // On its way to the button the mouse passes the margin of the block around.
    const { top = 0, bottom = 0 } = button?.isConnected ? button.getBoundingClientRect() : {};
    const onItsWay = current && block !== current && block.contains(current) && clientY >= top && clientY <= bottom;
    if (!onItsWay) putBeside(note, block);
  });
  handle(note)?.addEventListener('pointerenter', () => import('./passage.ts'), { once: true });
  note.parentElement?.addEventListener('pointerleave', event => {
    if (event.relatedTarget !== button) remove();
  });
}

/**
 * Lets a reader choose a block to link to, with a click or a touch, or with the arrow keys and Enter: for those who have
 * no mouse. Esc ends it.
 *
 * @param hint says how to, as long as nothing is chosen
 * @param end is called when it is over
 */
export function choose(note: HTMLElement, hint: string, end: () => void): void {
  const blocks = [...note.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    block => block.checkVisibility() && !block.closest('[data-generated]'),
  );
  const mark = handle(note);
  const status = document.getElementById('Site-status');
  let index = Math.max(
    0,
    blocks.findIndex(block => block.getBoundingClientRect().top > 0.15 * innerHeight),
  );
  if (!mark || !status || blocks.length === 0) return;
  import('./passage.ts');
  const stop = new AbortController();
  const { signal } = stop;

  const go = (to: number) => {
    blocks[index]?.classList.remove('chosen');
    index = Math.max(0, Math.min(to, blocks.length - 1));
    const block = blocks[index] as HTMLElement;
    block.classList.add('chosen');
    block.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    putBeside(note, block);
    mark.focus({ preventScroll: true });
  };
  const finish = () => {
    blocks[index]?.classList.remove('chosen');
    stop.abort();
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => go(index + 1),
    ArrowUp: () => go(index - 1),
    Home: () => go(0),
    End: () => go(blocks.length - 1),
    Escape: () => {
      finish();
      remove();
      status.textContent = '';
      end();
    },
  };
  mark.addEventListener(
    'keydown',
    event => {
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
      const text = blocks[index]?.textContent.trim().slice(0, 80) ?? '';
      if (event.key !== 'Escape') status.textContent = text;
    },
    { signal },
  );
  mark.addEventListener('click', finish, { signal });
  note.addEventListener(
    'click',
    event => {
      const block = blocks.indexOf((event.target as Element).closest<HTMLElement>(BLOCKS) as HTMLElement);
      if (block < 0) return;
      event.preventDefault();
      go(block);
      mark.click();
    },
    { signal, capture: true },
  );
  status.classList.remove('unseen');
  status.textContent = hint;
  go(index);
}
