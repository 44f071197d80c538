import { join } from 'node:path';
import { requireJson, writeJson } from '../cache/index.ts';
import { addressOf, filesAddressOf, type Notebook, type Page } from '../notebook/index.ts';
import { disambiguatedAddresses } from './disambiguated-addresses.ts';
import type { Permalinks } from './permalinks.ts';
import type { History } from './read-history.ts';

/** Addresses that lead elsewhere, without the base, from one to where it leads. None of them leads to another. */
export interface Redirects {
  /** Former addresses of pages: `/old/` → `/new/`; the last first. */
  former: [from: string, to: string][];
  /** `/-/p/<id>/` → `/new/` */
  short: [from: string, to: string][];
  /** Folders of files, percent-encoded: what is below the one is below the other. Nothing is there today. */
  folders: [from: string, to: string][];
}

/**
 * The addresses that lead to where pages are now.
 *
 * @param formerNames the names that pages had before, the last first
 * @param history of the notebook, if there is one
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
  for (const [name, page] of formerNames) add(addressOf(name), page.address);
  if (home) add(addressOf(home.name), home.address);
  for (const [from, page] of disambiguatedAddresses(notebook, formerNames, history)) add(from, page.address);
  const short = [...own].map(([name, from]): [string, string] => [from, pages.get(name)?.address as string]);
  short.push(...[...others].map(([from, page]): [string, string] => [from, page.address]));
  const files = [...attachments.values()].map(attachment => attachment.address);
  return { former, short, folders: foldersOf(formerNames, files) };
}

/** The folders of pages' files, where they were by the former names, each only if no folder above it tells as much. */
function foldersOf(formerNames: ReadonlyMap<string, Page>, files: string[]): Redirects['folders'] {
  const found = new Map<string, string>();
  const above = (address: string) => address.replace(/[^/]+\/?$/, '');
  const there = new Set<string>();
  for (const file of files) {
    for (let folder = above(file); folder !== '/-/' && !there.has(folder); folder = above(folder)) there.add(folder);
  }
  for (const [name, { folder }] of formerNames) {
    const [from, to] = [filesAddressOf(name.replaceAll(' ', '_').replaceAll(':', '/')), filesAddressOf(folder)];
    if (from !== to && !found.has(from) && there.has(to) && !there.has(from)) found.set(from, to);
  }
  const told = ([from, to]: [string, string]) => {
    for (let [up, target] = [above(from), above(to)]; up !== '/-/files/'; [up, target] = [above(up), above(target)]) {
      if (found.get(up) === target && from.slice(up.length) === to.slice(target.length)) return true;
    }
    return false;
  };
  return [...found].filter(folder => !told(folder));
}

const fileIn = (cacheDir: string) => join(cacheDir, 'redirects.json');

/** Keeps the redirects for the integration, which writes them into the site, or follows them in development. */
export function writeRedirects(cacheDir: string, redirects: Redirects): void {
  writeJson(fileIn(cacheDir), redirects);
}

/** The redirects of the last load. @throws where nothing was loaded with this cache folder yet */
export function readRedirects(cacheDir: string): Redirects {
  return requireJson(fileIn(cacheDir));
}
