import { copyLink } from './copy-link.ts';

/** What a link can lead to, besides headings. */
export const BLOCKS = 'p, li, tr, pre, dt, dd, figure[id], .player[id], img[id]';

let button: HTMLButtonElement | undefined;
let current: HTMLElement | undefined;

/** The one button that copies the link of a block: it stands in the margin beside the block that it is for. */
export function handle(note: HTMLElement): HTMLButtonElement | undefined {
  if (button) return button;
  const template = document.getElementById('Site-place') as HTMLTemplateElement | null;
  button = template?.content.querySelector('button') ?? undefined;
  button?.addEventListener('click', async () => {
    if (!current) return;
    const { hashOfBlock } = await import('./passage.ts');
    await copyLink(hashOfBlock(note, current), button);
  });
  return button;
}

/** Puts the {@link handle} beside a block. */
export function putBeside(note: HTMLElement, block: HTMLElement): void {
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

/** Takes the {@link handle} away. */
export function remove(): void {
  button?.remove();
  current = undefined;
}

/**
 * Lets the button follow the mouse through the note.
 *
 * @param first the event that made us do so
 */
export function follow(note: HTMLElement, first: PointerEvent): void {
  const onOver = ({ target, clientY, pointerType }: PointerEvent) => {
    const block = (target as Element).closest<HTMLElement>(BLOCKS);
    if (!block || pointerType !== 'mouse') return;
    // On its way to the button the mouse passes the margin of the block around.
    const { top = 0, bottom = 0 } = button?.isConnected ? button.getBoundingClientRect() : {};
    const onItsWay = current && block !== current && block.contains(current) && clientY >= top && clientY <= bottom;
    if (!onItsWay) putBeside(note, block);
  };
  note.addEventListener('pointerover', onOver);
  onOver(first);
  handle(note)?.addEventListener('pointerenter', () => import('./passage.ts'), { once: true });
  note.parentElement?.addEventListener('pointerleave', event => {
    if (event.relatedTarget !== button) remove();
  });
}
