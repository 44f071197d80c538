import type { PageReference } from './tree.ts';

/** A page, and its links to others. */
export interface LinkingPage extends PageReference {
  links: { page: string; sentence?: string | undefined }[];
}

/** A page that links to another, with the sentence that does. */
export interface Backlink extends PageReference {
  sentence?: string | undefined;
}

/**
 * Backlinks: for each page that is linked to, the pages that do, sorted by title.
 *
 * @param language BCP 47 tag by whose alphabet titles are sorted
 */
export function backlinks(pages: Iterable<LinkingPage>, language: string): Map<string, Backlink[]> {
  return linking(pages, page => page.links, language);
}

/** Pages that are wanted: for each name of a page that does not exist, the pages that link to it, sorted by title. */
export function wantedPages(
  pages: Iterable<PageReference & { wanted: string[] }>,
  language: string,
): Map<string, Backlink[]> {
  return linking(pages, page => page.wanted.map(name => ({ page: name })), language);
}

function linking<Page extends PageReference>(
  pages: Iterable<Page>,
  linksOf: (page: Page) => LinkingPage['links'],
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
