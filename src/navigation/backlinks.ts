import type { PageData } from '../collection/index.ts';
import type { PageReference } from './tree.ts';

/** A page that links to another. */
export interface Backlink extends PageReference {
  /** The sentence that holds the link, as plain text. */
  sentence?: string | undefined;
}

type Linking = PageReference & Pick<PageData, 'links'>;

/** For how many pages all links are gone through. */
const FEW = 20;

/** The pages that link to others. */
export interface Backlinks {
  /** The pages that link to the one of this name, sorted by title; nothing if there are none. */
  get(name: string): Backlink[] | undefined;
}

/**
 * Finds the pages that link to each other page. Those that link to one page are sorted when somebody asks for them: after a
 * change, `dev` shows few pages.
 *
 * @param language BCP 47 tag; its alphabet decides the order
 */
export function backlinks(pages: readonly Linking[], language: string): Backlinks {
  const compare = byTitle(language);
  const known = new Map<string, Backlink[]>();
  let all: Map<string, Linking[]> | undefined;
  /** To go through all links for one page is quicker than to note them all, until many are asked for. */
  const find = (target: string) => {
    if (known.size >= FEW) all ??= byTarget(pages, page => page.links.map(({ page }) => page));
    const linking = all
      ? (all.get(target) ?? [])
      : pages.filter(({ links }) => links.some(({ page }) => page === target));
    return linking.toSorted(compare).map(page => backlinkOf(page, target));
  };
  return {
    get(target) {
      const found = known.get(target) ?? find(target);
      known.set(target, found);
      return found.length > 0 ? found : undefined;
    },
  };
}

function backlinkOf({ name, title, address, links }: Linking, target: string): Backlink {
  const sentence = links.find(({ page }) => page === target)?.sentence;
  return { name, title, address, ...(sentence && { sentence }) };
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
  const found = byTarget([...pages].sort(byTitle(language)), page => page.wanted);
  return new Map(
    [...found].map(([name, pages]) => [name, pages.map(({ name, title, address }) => ({ name, title, address }))]),
  );
}

/** The pages to which most others link, those with most links first. */
export function mostLinked<Page extends PageReference>(pages: Iterable<Page>, links: Backlinks, max: number): Page[] {
  const count = ({ name }: Page) => new Set(links.get(name)?.map(({ name }) => name)).size;
  const counted = [...pages].map(page => ({ page, count: count(page) })).filter(({ count }) => count > 0);
  return counted
    .sort((a, b) => b.count - a.count)
    .slice(0, max)
    .map(({ page }) => page);
}

function byTitle(language: string): (a: PageReference, b: PageReference) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) => compare(a.title, b.title);
}

/** For each target of links, by name: the pages that link to it, in their order. */
function byTarget<Page>(pages: Iterable<Page>, targetsOf: (page: Page) => string[]): Map<string, Page[]> {
  const found = new Map<string, Page[]>();
  for (const page of pages) {
    for (const target of targetsOf(page)) {
      const sources = found.get(target);
      if (sources) sources.push(page);
      else found.set(target, [page]);
    }
  }
  return found;
}
