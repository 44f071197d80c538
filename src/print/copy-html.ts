import { type Copying, copiedValue, prefixOf } from './shared/copied-value.ts';

/**
 * Copies the HTML of notes into a document: see `copiedValue`.
 *
 * @param notes in their order there; their HTML is as the collection keeps it, with quotes around each value, and with `<` in
 *   texts only as a reference
 * @param site its origin, if known, and its base as it is in links
 * @returns the notes, each with what stands before its ids
 */
export function copyNotes<Note extends { address: string; html: string }>(
  notes: Note[],
  site: { origin: URL | undefined; base: string },
): (Note & { prefix: string })[] {
  const prefixes = new Map(notes.map(({ address }, index) => [encodeURI(address), prefixOf(index)]));
  const urlOf = linksWithin(prefixes, site);
  return notes.map((note, index) => {
    const prefix = prefixOf(index);
    return { ...note, prefix, html: copyHtml(note.html, { prefix, urlOf }) };
  });
}

/** A tag of which something changes. Most tags only have a class, such as those in code. */
const changing =
  /\s(?:id|for|headers|aria-(?:labelledby|describedby|controls)|(?:xlink:)?href|src|srcset|poster|data|loading)="|url\(#|^<details/;

function copyHtml(html: string, copying: Copying): string {
  return html
    .replace(/<a class="permalink"(?:[^"<>]|"[^"]*")*><\/a>/g, '')
    .replace(/<[a-z](?:[^"<>]|"[^"]*")*>/gi, tag => {
      if (!changing.test(tag)) return tag;
      const copied = tag.replace(
        /(?<=\s)([\w:-]+)="([^"]*)"/g,
        (_, name: string, value: string) => `${name}="${copiedValue(name, value, copying)}"`,
      );
      return copied.replace(/^<details(?!.*\sopen[\s>])/s, '$& open');
    });
}

/** @param prefixes percent-encoded address of a page of the document → what stands before the ids of its note there */
function linksWithin(
  prefixes: ReadonlyMap<string, string>,
  { origin, base }: { origin: URL | undefined; base: string },
): Copying['urlOf'] {
  const starts = [base, (origin?.origin ?? '') + base];
  return url => {
    const start = starts.find(start => url.startsWith(start));
    if (start === undefined) return url;
    // Within an attribute, `&` is `&#x26;`.
    const [, path = '', fragment = ''] =
      /^([^?#]*)(?:\?(?:[^#&]|&#?)*)?(?:#(.*))?$/s.exec(url.slice(start.length)) ?? [];
    const prefix = prefixes.get(`/${path}`);
    return prefix === undefined ? url : `#${prefix}${fragment}`;
  };
}
