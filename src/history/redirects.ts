import { join } from 'node:path';
import { requireJson, writeJson } from '../cache/index.ts';
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
}

/**
 * All redirects to the pages and files of a notebook.
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
  const { pages, home, attachments } = notebook;
  const used = new Set(['/', ...[...pages.values()].map(page => page.address)]);
  const former: Redirects['former'] = [];
  const add = (from: string, to: string) => {
    if (used.has(from) || from.includes('//')) return;
    used.add(from);
    former.push([from, to]);
  };
  for (const [name, page] of formerNames) add(preferredAddress(name), page.address);
  if (home) add(preferredAddress(home.name), home.address);
  for (const [from, page] of disambiguatedAddresses(notebook, formerNames, history)) add(from, page.address);
  const short = [...own].map(([name, from]): [string, string] => [from, pages.get(name)?.address as string]);
  short.push(...[...others].map(([from, page]): [string, string] => [from, page.address]));
  const files = [...attachments.values()].map(attachment => attachment.address);
  return { former, short, folders: folderRedirects(formerNames, files) };
}

/** Redirects from the folders of attachments that former names imply to those of today, without redundant ones. */
function folderRedirects(formerNames: ReadonlyMap<string, Page>, files: string[]): Redirects['folders'] {
  const found = new Map<string, string>();
  const above = (address: string) => address.replace(/[^/]+\/?$/, '');
  const existing = new Set<string>();
  for (const file of files) {
    for (let folder = above(file); folder !== '/-/' && !existing.has(folder); folder = above(folder))
      existing.add(folder);
  }
  for (const [name, { folder }] of formerNames) {
    const [from, to] = [filesAddressOf(name.replaceAll(' ', '_').replaceAll(':', '/')), filesAddressOf(folder)];
    if (from !== to && !found.has(from) && existing.has(to) && !existing.has(from)) found.set(from, to);
  }
  /** Does the redirect of a folder above it do the same? */
  const isRedundant = ([from, to]: [string, string]) => {
    for (let [up, target] = [above(from), above(to)]; up !== '/-/files/'; [up, target] = [above(up), above(target)]) {
      if (found.get(up) === target && from.slice(up.length) === to.slice(target.length)) return true;
    }
    return false;
  };
  return [...found].filter(folder => !isRedundant(folder));
}

const fileIn = (runDir: string) => join(runDir, 'redirects.json');

/** Passes the redirects on to the integration, which writes them into the site, or serves them in development. */
export function writeRedirects(runDir: string, redirects: Redirects): void {
  writeJson(fileIn(runDir), redirects);
}

/** The redirects of the last load. @throws if nothing was loaded with this cache folder yet */
export function readRedirects(runDir: string): Redirects {
  return requireJson(fileIn(runDir));
}
