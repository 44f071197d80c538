import { lastPart, parentName } from '../address/index.ts';
import { compareCodePoints } from '../text/code-points.ts';
import { anchorOf } from '../zim/index.ts';
import type { Notebook } from './notebook.ts';
import { cleanPageName } from './page-name.ts';
import { sortKey } from './sort-key.ts';

/** A notebook's page names by their sort keys, in the order of Zim's index. */
interface Lookup {
  /** Sort key of the last part → page names, in reverse order. */
  anywhere: Map<string, string[]>;
  /** Name of the page above, newline, sort key of the last part → page names, in order. */
  below: Map<string, string[]>;
}

const lookups = new WeakMap<Notebook, Lookup>();

/** Created when the first link of a notebook is resolved. */
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
  return `${name}:${below}`.replace(/^:+|(?<!:):+$/g, '');
}

/** Descends from a page part by part. Each part takes the spelling of an existing page; an exact match wins. */
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
 * Finds the page that the first part of a floating link names, exactly as Zim does, oddities included:
 *
 * 1. Zim goes through all pages with that last part in reverse order of their full names.
 * 2. It keeps those whose parent's name is a prefix of the source's name, as a string: `A` counts as above `Ab:C`.
 * 3. It stops at the first one that is less deep than the last that it kept, so the nearest need not win.
 * 4. Of those kept, the first in the link's spelling wins, or else the first.
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
 * Resolves a link of the kind `page` as Zim does: `:A:B` from the top, `+B` below the source. Other links float: the
 * first part is a page near the source, see {@link float}; if there is none, it is a sibling of the source.
 *
 * @param source name of the page that the link is on
 * @returns the page's full name, whether it exists or not, and the anchor; null if it is no valid name
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
