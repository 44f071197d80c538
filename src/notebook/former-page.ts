import { linkType } from '../zim/index.ts';
import type { Notebook, Page } from './notebook.ts';
import { cleanPageName } from './page-name.ts';
import { pageNameKey } from './sort-key.ts';

/** A page, and one of its former names. */
export interface FormerPage {
  page: Page;
  formerName: string;
}

/** A notebook's former names. */
interface Lookup {
  /** {@link pageNameKey} of a former name → the page. */
  pages: Map<string, Page>;
  /** Name of a page → its former names. */
  names: Map<string, string[]>;
}

const lookups = new WeakMap<Notebook, Lookup>();

/** Created for the first link of a notebook that leads nowhere. */
function lookupOf(notebook: Notebook): Lookup {
  let lookup = lookups.get(notebook);
  if (!lookup) {
    const { formerNames } = notebook;
    const entries = [...formerNames].map(([name, page]) => ({ name, page }));
    const byPage = Map.groupBy(entries, ({ page }) => page.name);
    lookup = {
      pages: new Map(entries.map(({ name, page }) => [pageNameKey(name), page])),
      names: new Map([...byPage].map(([page, found]) => [page, found.map(({ name }) => name)])),
    };
    lookups.set(notebook, lookup);
  }
  return lookup;
}

/** The page names that a link may have meant: from the nearest up to the top. */
function candidateNames(href: string, source: string): string[] {
  const name = cleanPageName(href.replace(/#.*/s, '').replace(/^\++/, ''));
  if (name === null) return [];
  if (href.startsWith(':')) return [name];
  if (href.startsWith('+')) return [`${source}:${name}`];
  const above = source.split(':').slice(0, -1);
  return [...above.map((_, i) => [...above.slice(0, above.length - i), name].join(':')), name];
}

/**
 * The page that a broken link means: one that the link would have found by a former name of it. The page with the link
 * may have had another name then, too.
 *
 * @param source the page that the link is on
 * @param href the link, as in `resolveLink`
 * @param name of the missing page that it leads to today
 */
export function formerPage(
  notebook: Notebook,
  source: Page,
  href: string,
  name: string | null,
): FormerPage | undefined {
  if (notebook.formerNames.size === 0 || linkType(href) === 'file') return undefined;
  const { pages, names } = lookupOf(notebook);
  const sources = [source.name, ...(names.get(source.name) ?? [])];
  const candidates = linkType(href) === 'page' ? sources.flatMap(from => candidateNames(href, from)) : [];
  for (const formerName of [name ?? '', ...candidates]) {
    const page = pages.get(pageNameKey(formerName));
    if (page) return { page, formerName };
  }
  return undefined;
}
