import { lastPart, parentName } from '../address/index.ts';
import { anchorOf } from '../zim/index.ts';
import type { Notebook } from './notebook.ts';
import { cleanPageName } from './page-name.ts';
import { compareCodePoints, sortKey } from './sort-key.ts';

/** A notebook's page names by their sort keys, in the orders in which Zim's index gives them. */
interface Lookup {
  /** Sort key of the last part → names of pages, backwards. */
  anywhere: Map<string, string[]>;
  /** Name of the page above, a newline, the sort key of the last part → names of pages, forwards. */
  below: Map<string, string[]>;
}

const lookups = new WeakMap<Notebook, Lookup>();

/** Made when a notebook's first link is resolved. */
function lookupOf(notebook: Notebook): Lookup {
  let lookup = lookups.get(notebook);
  if (!lookup) {
    const names = [...notebook.pages.keys()].sort(compareCodePoints);
    const keyed = names.map(name => ({ name, parent: parentName(name), key: sortKey(lastPart(name)) }));
    const group = (keys: string[]) => {
      const groups = new Map<string, string[]>();
      keys.forEach((key, i) => {
        const group = groups.get(key);
        if (group) group.push(names[i] as string);
        else groups.set(key, [names[i] as string]);
      });
      return groups;
    };
    const anywhere = group(keyed.map(({ key }) => key));
    for (const group of anywhere.values()) group.reverse();
    lookup = { anywhere, below: group(keyed.map(({ parent, key }) => `${parent}\n${key}`)) };
    lookups.set(notebook, lookup);
  }
  return lookup;
}

function join(name: string, below: string): string {
  return `${name}:${below}`.replace(/^:+|:+$/g, '');
}

/** Goes down from a page, part by part; each in the spelling of a page that exists, an exact one before others. */
function descend({ below }: Lookup, from: string, parts: string[]): string {
  let page = from;
  for (const [i, part] of parts.entries()) {
    const exact = join(page, part);
    const candidates = below.get(`${page}\n${sortKey(part)}`) ?? [];
    const found = candidates.includes(exact) ? exact : candidates[0];
    if (found === undefined) return join(page, parts.slice(i).join(':'));
    page = found;
  }
  return page;
}

/**
 * Where a floating link's first part is. Zim goes through the pages of that name backwards by their full names, and
 * keeps those whose page above is a beginning of the source's name, until one is less deep than the last; the first of
 * those in the link's spelling wins. So the nearest one wins only where it sorts behind the others, and `A` counts as
 * above `Ab:C`. Links must lead where they lead in Zim, so that is the rule here too.
 */
function float({ anywhere }: Lookup, source: string, part: string): string | undefined {
  const depthOf = (name: string) => name.split(':').length - 1;
  const deepest = depthOf(source);
  let depth = -1;
  const found: string[] = [];
  for (const name of anywhere.get(sortKey(part)) ?? []) {
    const here = depthOf(name);
    if (here > deepest) continue;
    if (here < depth) break;
    if (here === 0) found.push(name);
    else if (source.startsWith(parentName(name))) {
      depth = here;
      found.push(name);
    }
  }
  return found.find(name => name.endsWith(part)) ?? found[0];
}

/**
 * The page that a link of the kind `page` leads to, as Zim has it: `:A:B` from the top, `+B` below the source, else
 * from the place nearest to the source where there is a page of the first part's name, or else a sibling of it.
 *
 * @param source name of the page that the link is on
 * @returns the page's full name, whether or not there is such a page, and the anchor in it; null if no page could be
 *   called so
 */
export function resolvePageLink(
  notebook: Notebook,
  source: string,
  href: string,
): { page: string; anchor: string | null } | null {
  const hash = href.indexOf('#');
  const anchor = hash === -1 ? null : anchorOf(href.slice(hash + 1));
  const target = hash === -1 ? href : href.slice(0, hash);
  if (!target) return { page: source, anchor };
  const name = cleanPageName(target.replace(/^\++/, ''));
  if (name === null) return null;

  const lookup = lookupOf(notebook);
  const parts = name.split(':');
  if (href.startsWith(':')) return { page: descend(lookup, '', parts), anchor };
  if (href.startsWith('+')) return { page: descend(lookup, source, parts), anchor };
  const start = float(lookup, source, parts[0] as string);
  if (start !== undefined) return { page: descend(lookup, start, parts.slice(1)), anchor };
  return { page: descend(lookup, parentName(source), parts), anchor };
}
