import type { PageReference } from './tree.ts';

/** A page, and the names of the pages that it links to. */
export interface LinkingPage extends PageReference {
  links: string[];
}

/**
 * Backlinks: for each page that is linked to, the pages that do, sorted by title.
 *
 * @param language BCP 47 tag by whose alphabet titles are sorted
 */
export function backlinks(pages: Iterable<LinkingPage>, language: string): Map<string, PageReference[]> {
  return linking(pages, page => page.links, language);
}

/** Pages that are wanted: for each name of a page that does not exist, the pages that link to it, sorted by title. */
export function wantedPages(
  pages: Iterable<PageReference & { wanted: string[] }>,
  language: string,
): Map<string, PageReference[]> {
  return linking(pages, page => page.wanted, language);
}

function linking<Page extends PageReference>(
  pages: Iterable<Page>,
  targets: (page: Page) => string[],
  language: string,
): Map<string, PageReference[]> {
  const found = new Map<string, PageReference[]>();
  const { compare } = new Intl.Collator(language, { numeric: true });
  for (const page of [...pages].sort((a, b) => compare(a.title, b.title))) {
    const { name, title, address } = page;
    for (const target of targets(page)) {
      const sources = found.get(target);
      if (sources) sources.push({ name, title, address });
      else found.set(target, [{ name, title, address }]);
    }
  }
  return found;
}
