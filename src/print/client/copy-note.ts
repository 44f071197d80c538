/** Attributes that hold ids, several of them with spaces between. */
const idAttributes = ['id', 'for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
/** Attributes that hold a URL. */
const urlAttributes = ['href', 'xlink:href', 'src', 'poster', 'data'];

/** Where a note goes, and where its links go then. */
interface Copying {
  /** URL of the page of the note. */
  url: string;
  /** Stands before each of its ids, which other notes may have as well. */
  prefix: string;
  /** The prefix of the page that a URL leads to; nothing if that is not in the document. */
  prefixOf: (url: URL) => string | undefined;
}

/**
 * Copies the note of a page into this document: with ids that no other note has, with links that lead within the document
 * where it has their targets, and with everything loaded that would only be loaded on a screen.
 *
 * @returns nothing if the page is not made from a note
 */
export function copyNote(page: Document, { url, prefix, prefixOf }: Copying): HTMLElement | undefined {
  const original = page.querySelector('article.note');
  if (!original) return undefined;
  const note = document.importNode(original, true) as HTMLElement;
  for (const extra of note.querySelectorAll('.permalink, .copy-button')) extra.remove();
  const change = (element: Element, name: string, edit: (value: string) => string) => {
    const value = element.getAttribute(name);
    if (value !== null) element.setAttribute(name, edit(value));
  };
  /** Of a place on a page of the document, its id here; of everything else, the URL. */
  const target = (value: string) => {
    if (value.startsWith('#')) return `#${prefix}${value.slice(1)}`;
    const there = new URL(value, url);
    const found = prefixOf(there);
    return found === undefined ? there.href : `#${found}${there.hash.slice(1)}`;
  };
  for (const element of note.querySelectorAll('*')) {
    for (const name of idAttributes) {
      change(element, name, ids => ids.replace(/\S+/g, id => prefix + id));
    }
    for (const name of urlAttributes) change(element, name, target);
    change(element, 'srcset', candidates =>
      candidates
        .split(/,\s+/)
        .map(candidate => candidate.replace(/^\S+/, source => new URL(source, url).href))
        .join(', '),
    );
    // Parts of a drawing refer to others, such as gradients.
    for (const { name, value } of [...element.attributes]) {
      if (value.includes('url(#')) element.setAttribute(name, value.replaceAll('url(#', `url(#${prefix}`));
    }
    if (element.hasAttribute('loading')) element.setAttribute('loading', 'eager');
    if (element instanceof HTMLDetailsElement) element.open = true;
  }
  note.id = prefix;
  return note;
}
