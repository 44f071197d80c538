import { type Copying, copiedValue } from '../shared/copied-value.ts';

/**
 * Copies the note of a page into this document: see `copiedValue`.
 *
 * @returns nothing if the page is not made from a note
 */
export function copyNote(page: Document, copying: Copying): HTMLElement | undefined {
  const original = page.querySelector('article.note');
  if (!original) return undefined;
  const note = document.importNode(original, true) as HTMLElement;
  for (const extra of note.querySelectorAll('.permalink, .copy-button')) extra.remove();
  for (const element of note.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const copied = copiedValue(name, value, copying);
      if (copied !== value) element.setAttribute(name, copied);
    }
    if (element instanceof HTMLDetailsElement) element.open = true;
  }
  note.id = copying.prefix;
  return note;
}
