import { requireRunValue, setRunValue } from '../cache/index.ts';
import { filesAddressOf, type Notebook, type Page, preferredAddress } from '../notebook/index.ts';
import { disambiguatedAddresses } from './disambiguated-addresses.ts';
import type { Permalinks } from './permalinks.ts';
import type { History } from './read-history.ts';

/** Redirects between addresses without the base. No target is itself redirected. */
export interface Redirects {
  /** Former addresses of pages, the last first: `/old/` → `/new/`. */
  former: [from: string, to: string][];
  /** Permalinks: `/-/p/<id>/` → `/new/`. */
  short: [from: string, to: string][];
  /** Folders of files that are gone, percent-encoded; paths below stay the same: `/-/files/Old/` → `/-/files/New/`. */
  folders: [from: string, to: string][];
  /** Addresses of pages that are held back, if the settings say that the site may name them. */
  gone: string[];
}

/**
 * All redirects to those pages and files of a notebook that are visible, from names that are.
 *
 * @param formerNames former names → pages, the last first
 * @param history of the notebook, if it has one
 */
export function redirectsOf(
  notebook: Notebook,
  formerNames: ReadonlyMap<string, Page>,
  { own, others }: Permalinks,
  history?: History,
): Redirects {
  const { pages, home, attachments, visible } = notebook;
  const isVisible = ([name, page]: [string, Page]) => visible.has(page) && visible.mayName(name, page);
  const visibleNames = new Map([...formerNames].filter(isVisible));
  const used = new Set(['/', ...[...pages.values()].map(page => page.address)]);
  const former: Redirects['former'] = [];
  const add = (from: string, to: string) => {
    if (used.has(from) || from.includes('//')) return;
    used.add(from);
    former.push([from, to]);
  };
  for (const [name, page] of visibleNames) add(preferredAddress(name), page.address);
  if (home && visible.has(home)) add(preferredAddress(home.name), home.address);
  for (const [from, page] of disambiguatedAddresses(notebook, formerNames, history)) add(from, page.address);
  const owners = [...own].map(([name, from]): [string, Page] => [from, pages.get(name) as Page]);
  const permalinks = [...owners, ...others];
  const files = [...attachments.values()].filter(visible.has).map(attachment => attachment.address);
  return {
    former,
    short: permalinks.flatMap(([from, page]): [string, string][] => (visible.has(page) ? [[from, page.address]] : [])),
    folders: folderRedirects(visibleNames, files),
    gone: notebook.site.publish.gone ? goneAddresses(notebook, formerNames, permalinks) : [],
  };
}

/** The addresses that pages with a note would have, or had, if they were not held back. */
function goneAddresses(
  { pages, visible }: Notebook,
  formerNames: ReadonlyMap<string, Page>,
  permalinks: [string, Page][],
): string[] {
  const current = [...pages.values()].map((page): [string, Page] => [page.address, page]);
  const former = [...formerNames].map(([name, page]): [string, Page] => [preferredAddress(name), page]);
  const all = [...current, ...former, ...permalinks];
  return [...new Set(all.flatMap(([address, page]) => (page.file && !visible.has(page) ? [address] : [])))];
}

/** Redirects from the folders of attachments that former names imply to those of today, without redundant ones. */
function folderRedirects(formerNames: ReadonlyMap<string, Page>, files: string[]): Redirects['folders'] {
  const found = new Map<string, string>();
  const above = (address: string) => address.replace(/(?<![^/])[^/]+\/?$/, '');
  const existing = new Set<string>();
  for (const file of files) {
    for (let folder = above(file); folder !== '/-/' && !existing.has(folder); folder = above(folder))
      existing.add(folder);
  }
  for (const [name, { folder }] of formerNames) {
    const [from, to] = [filesAddressOf(name.replaceAll(' ', '_').replaceAll(':', '/')), filesAddressOf(folder)];
    if (from !== to && !found.has(from) && existing.has(to) && !existing.has(from)) found.set(from, to);
  }
  /** Whether the redirect of a folder above it does the same. */
  const isRedundant = ([from, to]: [string, string]) => {
    for (let [up, target] = [above(from), above(to)]; up !== '/-/files/'; [up, target] = [above(up), above(target)]) {
      if (found.get(up) === target && from.slice(up.length) === to.slice(target.length)) return true;
    }
    return false;
  };
  return [...found].filter(folder => !isRedundant(folder));
}

/** Leaves the redirects for the integration, which writes them into the site, or serves them in development. */
export function setRedirects(runDir: string, redirects: Redirects): void {
  setRunValue(runDir, 'redirects', redirects);
}

/** The redirects of the last load. @throws if nothing has been loaded by this command */
export function readRedirects(runDir: string): Redirects {
  return requireRunValue(runDir, 'redirects');
}
