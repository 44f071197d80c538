import { isComposing } from '../../ui/client/input-method.ts';
import { copyLink } from './copy-link.ts';
import { styled } from './share-styles.ts';

/** The button appears when a selection has not changed for this long. */
const SETTLE_MS = 250;

/** The selection, if it is within the note and has text. */
export function selectedIn(note: Element): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return note.contains(range.commonAncestorContainer) && range.toString().trim() ? range : undefined;
}

/** Copies a link to a range of the note's text. */
export async function copySelectionLink(note: Element, range: Range): Promise<void> {
  const { hashOfRange } = await import('./link-to-text.ts');
  await copyLink(hashOfRange(note, range));
}

/** Shows a button below text that the reader selects, which copies a link to it. */
export async function setUpSelectionButton(note: Element): Promise<void> {
  await styled;
  const template = document.getElementById('site:share-selection') as HTMLTemplateElement | null;
  const button = template?.content.querySelector('button');
  if (!button) return;
  let timer = 0;
  let pressed = false;

  const show = () => {
    const range = selectedIn(note);
    if (!range || pressed) return button.remove();
    // Fetched now, so that the click is answered at once.
    import('./link-to-text.ts');
    document.body.append(button);
    const { bottom, left, right } = range.getBoundingClientRect();
    const maxLeft = document.documentElement.clientWidth - button.offsetWidth - 8;
    const end = document.documentElement.dir === 'rtl' ? left : right - button.offsetWidth;
    button.style.left = `${Math.max(8, Math.min(end, maxLeft)) + scrollX}px`;
    button.style.top = `${Math.min(bottom, innerHeight - 2 * button.offsetHeight) + scrollY}px`;
  };
  const showSoon = () => {
    clearTimeout(timer);
    if (selectedIn(note)) timer = window.setTimeout(show, SETTLE_MS);
    else button.remove();
  };
  document.addEventListener('selectionchange', showSoon);
  document.addEventListener('pointerdown', event => {
    pressed = event.pointerType === 'mouse' && event.target !== button;
  });
  document.addEventListener('pointerup', () => {
    pressed = false;
    showSoon();
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !isComposing(event)) button.remove();
  });
  // Pressing the button must not clear the selection.
  button.addEventListener('pointerdown', event => event.preventDefault());
  button.addEventListener('mousedown', event => event.preventDefault());
  button.addEventListener('click', async () => {
    const range = selectedIn(note);
    if (range) await copySelectionLink(note, range);
    button.remove();
  });
  showSoon();
}
