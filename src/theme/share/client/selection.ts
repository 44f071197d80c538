import { copyLink } from './copy-link.ts';

/** How long a selection must stay as it is before a button is put beside it, in milliseconds. */
const SETTLED = 250;

/** The words of the note that are selected. */
export function selectedIn(note: Element): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return note.contains(range.commonAncestorContainer) && range.toString().trim() ? range : undefined;
}

/** Copies the link to words of the note. */
export async function copyRangeLink(note: Element, range: Range): Promise<void> {
  const { hashOfRange } = await import('./passage.ts');
  await copyLink(hashOfRange(note, range));
}

/** Puts a button beside words that a reader selects, which copies a link to them. */
export function offer(note: Element): void {
  const template = document.getElementById('Site-selected') as HTMLTemplateElement | null;
  const button = template?.content.querySelector('button');
  if (!button) return;
  let timer = 0;
  let pressed = false;

  const show = () => {
    const range = selectedIn(note);
    if (!range || pressed) return button.remove();
    // What the click will take is fetched before it.
    import('./passage.ts');
    document.body.append(button);
    const { bottom, left, right } = range.getBoundingClientRect();
    const room = document.documentElement.clientWidth - button.offsetWidth - 8;
    const end = document.documentElement.dir === 'rtl' ? left : right - button.offsetWidth;
    button.style.left = `${Math.max(8, Math.min(end, room)) + scrollX}px`;
    button.style.top = `${Math.min(bottom, innerHeight - 2 * button.offsetHeight) + scrollY}px`;
  };
  const settle = () => {
    clearTimeout(timer);
    if (selectedIn(note)) timer = window.setTimeout(show, SETTLED);
    else button.remove();
  };
  document.addEventListener('selectionchange', settle);
  document.addEventListener('pointerdown', event => {
    pressed = event.pointerType === 'mouse' && event.target !== button;
  });
  document.addEventListener('pointerup', () => {
    pressed = false;
    settle();
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') button.remove();
  });
  // The selection stays while the button is pressed.
  button.addEventListener('pointerdown', event => event.preventDefault());
  button.addEventListener('mousedown', event => event.preventDefault());
  button.addEventListener('click', async () => {
    const range = selectedIn(note);
    if (range) await copyRangeLink(note, range);
    button.remove();
  });
  settle();
}
