import type { PageData } from '../collection/index.ts';
import type { PageReference } from './tree.ts';

/** A page that links to another. */
export interface Backlink extends PageReference {
  /** The sentence that holds the link, as plain text. */
  sentence?: string | undefined;
}

/**
 * For each page that others link to, by name: those pages, sorted by title.
 *
 * @param language BCP 47 tag; its alphabet decides the order
 */
export function backlinks(
  pages: Iterable<PageReference & Pick<PageData, 'links'>>,
  language: string,
): Map<string, Backlink[]> {
  return byTarget(pages, page => page.links, language);
}

/**
 * For each page that others link to but that does not exist, by name: those pages, sorted by title.
 *
 * @param language BCP 47 tag; its alphabet decides the order
 */
export function linksToWanted(
  pages: Iterable<PageReference & Pick<PageData, 'wanted'>>,
  language: string,
): Map<string, Backlink[]> {
  return byTarget(pages, page => page.wanted.map(name => ({ page: name })), language);
}

/** The pages to which most others link, those with most links first. @param links see {@link backlinks} */
export function mostLinked<Page extends PageReference>(
  pages: Iterable<Page>,
  links: ReadonlyMap<string, Backlink[]>,
  max: number,
): Page[] {
  const count = ({ name }: Page) => new Set(links.get(name)?.map(({ name }) => name)).size;
  const counted = [...pages].map(page => ({ page, count: count(page) })).filter(({ count }) => count > 0);
  return counted
    .sort((a, b) => b.count - a.count)
    .slice(0, max)
    .map(({ page }) => page);
}

function byTarget<Page extends PageReference>(
  pages: Iterable<Page>,
  linksOf: (page: Page) => PageData['links'],
  language: string,
): Map<string, Backlink[]> {
  const found = new Map<string, Backlink[]>();
  const { compare } = new Intl.Collator(language, { numeric: true });
  for (const page of [...pages].sort((a, b) => compare(a.title, b.title))) {
    const { name, title, address } = page;
    for (const { page: target, sentence } of linksOf(page)) {
      const sources = found.get(target);
      const source = { name, title, address, ...(sentence && { sentence }) };
      if (sources) sources.push(source);
      else found.set(target, [source]);
    }
  }
  return found;
}
