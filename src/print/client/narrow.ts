import { pageHref } from '../../ui/client/page-links.ts';

/**
 * Leaves of a document only a page and those below it.
 *
 * @param base of the site, without a slash at its end
 * @param section address of the page, percent-encoded
 * @returns the title of the page; nothing if the document does not have it, and stays as it is
 */
export function narrow(root: HTMLElement, base: string, section: string): string | undefined {
  const notes = [...root.querySelectorAll<HTMLElement>(':scope > article')];
  const depthOf = (note: HTMLElement | undefined) => Number(note?.dataset.depth);
  const first = notes.findIndex(note => note.dataset.address === section);
  if (first < 0) return undefined;
  const top = depthOf(notes[first]);
  const next = notes.findIndex((note, index) => index > first && depthOf(note) <= top);
  const kept = new Set(notes.slice(first, next < 0 ? undefined : next));
  const entries = root.querySelectorAll<HTMLElement>('.print-contents li');
  const removed = new Map<string, string>();
  for (const [index, note] of notes.entries()) {
    const depth = depthOf(note) - top;
    if (kept.has(note)) {
      note.dataset.depth = String(depth);
      entries[index]?.setAttribute('data-depth', String(depth));
    } else {
      removed.set(note.id, note.dataset.address ?? '');
      note.remove();
      entries[index]?.remove();
    }
  }
  // Links into what is gone lead to its pages again.
  for (const link of root.querySelectorAll('article [href^="#page-"]')) {
    const [, prefix = '', fragment = ''] = /^#(page-\d+\.)(.*)/s.exec(link.getAttribute('href') ?? '') ?? [];
    const address = removed.get(prefix);
    if (address) link.setAttribute('href', pageHref(base, address) + (fragment && `#${fragment}`));
  }
  return root.querySelector('.print-contents a')?.textContent ?? '';
}
