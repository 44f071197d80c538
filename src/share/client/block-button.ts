import { copyLink } from './copy-link.ts';
import { styled } from './share-styles.ts';

/** The blocks that links can lead to, besides headings. */
export const BLOCKS = 'p, li, tr, pre, dt, dd, figure[id], .player[id], img[id]';

let button: HTMLButtonElement | undefined;
let current: HTMLElement | undefined;

/** The button that copies the link of a block. There is one; it is shown in the margin beside the current block. */
export function blockButton(note: HTMLElement): HTMLButtonElement | undefined {
  if (button) return button;
  const template = document.getElementById('site:share-block') as HTMLTemplateElement | null;
  button = template?.content.querySelector('button') ?? undefined;
  button?.addEventListener('click', async () => {
    if (!current) return;
    const { hashOfBlock } = await import('./link-to-text.ts');
    await copyLink(hashOfBlock(note, current), button);
  });
  return button;
}

/** Shows the {@link blockButton} beside a block. */
export function showBlockButton(note: HTMLElement, block: HTMLElement): void {
  const button = blockButton(note);
  if (!button || block === current) return;
  current = block;
  button.classList.remove('copied');
  document.body.append(button);
  const { left, right } = note.getBoundingClientRect();
  const { top } = block.getBoundingClientRect();
  const rightToLeft = document.documentElement.dir === 'rtl';
  const margin = rightToLeft ? right : Math.max(0, left - button.offsetWidth);
  button.style.left = `${Math.min(margin, document.documentElement.clientWidth - button.offsetWidth) + scrollX}px`;
  button.style.top = `${top + scrollY}px`;
}

/** Hides the {@link blockButton}. */
export function hideBlockButton(): void {
  button?.remove();
  current = undefined;
}

/**
 * Shows the {@link blockButton} beside the block under the mouse.
 *
 * @param first the event that loaded this script
 */
export async function followPointer(note: HTMLElement, first: PointerEvent): Promise<void> {
  await styled;
  const onOver = ({ target, clientY, pointerType }: PointerEvent) => {
    const block = (target as Element).closest<HTMLElement>(BLOCKS);
    if (!block || pointerType !== 'mouse') return;
    // On its way to the button the mouse crosses the margin of the enclosing block.
    const { top = 0, bottom = 0 } = button?.isConnected ? button.getBoundingClientRect() : {};
    const towardsButton =
      current && block !== current && block.contains(current) && clientY >= top && clientY <= bottom;
    if (!towardsButton) showBlockButton(note, block);
  };
  note.addEventListener('pointerover', onOver);
  onOver(first);
  blockButton(note)?.addEventListener('pointerenter', () => import('./link-to-text.ts'), { once: true });
  note.parentElement?.addEventListener('pointerleave', event => {
    if (event.relatedTarget !== button) hideBlockButton();
  });
}
