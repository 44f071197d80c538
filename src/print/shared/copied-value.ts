/** Attributes that hold ids, several of them with spaces between. */
const idAttributes = new Set(['id', 'for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls']);
/** Attributes that hold a URL. */
const urlAttributes = new Set(['href', 'xlink:href', 'src', 'poster', 'data']);

/** Where a note goes, and where its links go then. */
export interface Copying {
  /** Stands before each of its ids, which other notes may have as well. */
  prefix: string;
  /** The URL, from the document, of what a URL in the note leads to. */
  urlOf: (url: string) => string;
}

/**
 * The value of an attribute in the copy of a note within a document: ids are those that no other note has, links lead within the
 * document where it has their targets, and nothing waits until it is on a screen.
 */
export function copiedValue(name: string, value: string, { prefix, urlOf }: Copying): string {
  if (idAttributes.has(name)) return value.replace(/\S+/g, id => prefix + id);
  if (urlAttributes.has(name)) return value.startsWith('#') ? `#${prefix}${value.slice(1)}` : urlOf(value);
  if (name === 'srcset') {
    return value
      .split(/,\s+/)
      .map(candidate => candidate.replace(/^\S+/, urlOf))
      .join(', ');
  }
  if (name === 'loading') return 'eager';
  // Parts of a drawing refer to others, such as gradients.
  return value.includes('url(#') ? value.replaceAll('url(#', `url(#${prefix}`) : value;
}

/** What stands before the ids of a page's note. @param index of the page in the document */
export const prefixOf = (index: number): string => `page-${index + 1}.`;
