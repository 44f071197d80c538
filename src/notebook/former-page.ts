import { linkType } from './link-type.ts';
import type { Notebook, Page } from './notebook.ts';
import { cleanPageName } from './page-name.ts';
import { nameKey } from './sort-key.ts';

/** A page, and a name that it had before. */
export interface FormerPage {
  page: Page;
  formerName: string;
}

/** What a notebook's former names are looked up by. */
interface Lookup {
  /** {@link nameKey} of a former name → the page. */
  pages: Map<string, Page>;
  /** Name of a page → its former names. */
  names: Map<string, string[]>;
}

const lookups = new WeakMap<Notebook, Lookup>();

/** Made when the first link is met that leads nowhere. */
function lookupOf(notebook: Notebook): Lookup {
  let lookup = lookups.get(notebook);
  if (!lookup) {
    const { formerNames } = notebook;
    const entries = [...formerNames].map(([name, page]) => ({ name, page }));
    const byPage = Map.groupBy(entries, ({ page }) => page.name);
    lookup = {
      pages: new Map(entries.map(({ name, page }) => [nameKey(name), page])),
      names: new Map([...byPage].map(([page, found]) => [page, found.map(({ name }) => name)])),
    };
    lookups.set(notebook, lookup);
  }
  return lookup;
}

/** The places at which a link would have found its page: from the nearest one up to the top. */
function placesOf(href: string, source: string): string[] {
  const name = cleanPageName(href.replace(/#.*/s, '').replace(/^\++/, ''));
  if (name === null) return [];
  if (href.startsWith(':')) return [name];
  if (href.startsWith('+')) return [`${source}:${name}`];
  const above = source.split(':').slice(0, -1);
  return [...above.map((_, i) => [...above.slice(0, above.length - i), name].join(':')), name];
}

/**
 * The page that a link means which leads to no page: one that once had a name under which the link would have found it.
 * The page that the link is on can have been elsewhere then, too.
 *
 * @param source the page that the link is on
 * @param href the link, as in `resolveLink`
 * @param name of the page that it leads to as things are, which does not exist
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
  const places = linkType(href) === 'page' ? sources.flatMap(from => placesOf(href, from)) : [];
  for (const place of [name ?? '', ...places]) {
    const page = pages.get(nameKey(place));
    if (page) return { page, formerName: place };
  }
  return undefined;
}
