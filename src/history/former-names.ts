import { type Notebook, nameKey, type Page } from '../notebook/index.ts';
import type { History, PagePast } from './read-history.ts';

/** A name that a page had. */
interface Claim {
  name: string;
  page: Page;
  /** The steps of the history from which and until which the page had it. */
  since: number;
  until: number;
  /** When the page was created, as far as it is known. */
  born: number;
}

/**
 * The names that pages had before. What the author says goes before what git tells, which goes before what follows from
 * either: a folder without a note has gone where the pages in it have gone, and pages below a page have gone with it.
 * A name that several pages had belongs to the one that had it last; one that a page has today is nobody's former name.
 *
 * @param pages the published pages
 * @returns former name → the page; those that a page had last come first
 */
export function formerNames(
  { pages: all, site }: Notebook,
  pages: ReadonlySet<Page>,
  history: History | undefined,
): Map<string, Page> {
  const found = new Map<string, Page>();
  const taken = new Set([...pages].map(page => nameKey(page.name)));
  const add = (name: string, page: Page | undefined) => {
    const key = nameKey(name);
    if (!page || !pages.has(page) || taken.has(key)) return;
    taken.add(key);
    found.set(name, page);
  };
  const aliases = Object.entries(site.aliases).map(([name, now]) => ({ name, page: all.get(now) }));
  for (const { name, page } of aliases) add(name, page);
  if (history) {
    for (const { name, page } of formerClaims(all, history)) add(name, page);
    const places = foldersOf(history.pages);
    const pageOf = (name: string) => all.get(name) ?? found.get(name);
    for (const [name, folder] of places) add(name, followed(folder, places, pageOf));
  }
  for (const { name, page } of aliases) {
    for (const below of page ? descendants(all, page) : []) add(name + below.name.slice(page?.name.length), below);
  }
  return found;
}

/** Which of the pages of today each page of the history is; none for pages that are gone. */
export function ownersOf(pages: ReadonlyMap<string, Page>, { notes, pages: pasts }: History): Map<number, Page> {
  const owners = new Map<number, Page>();
  for (const page of pages.values()) {
    const past = page.file && notes.get(page.file.path.normalize('NFC'))?.page;
    if (typeof past === 'number') owners.set(past, page);
  }
  for (const index of pasts.keys()) {
    let heir: number | undefined = index;
    for (let steps = 0; heir !== undefined && !owners.has(heir) && steps < pasts.length; steps++)
      heir = pasts[heir]?.heir;
    const page = heir !== undefined && owners.get(heir);
    if (page) owners.set(index, page);
  }
  return owners;
}

/**
 * What pages that are there today were ever called, the last first. Of pages that lost a name at once, the oldest is the
 * first: where two wanted the same address, that one had it.
 */
export function formerClaims(pages: ReadonlyMap<string, Page>, history: History): Claim[] {
  const owners = ownersOf(pages, history);
  const claims: Claim[] = [];
  for (const [index, { names, born }] of history.pages.entries()) {
    const page = owners.get(index);
    if (!page) continue;
    for (const [
      place,
      { name, since, until = names[place + 1]?.since ?? Number.POSITIVE_INFINITY },
    ] of names.entries()) {
      claims.push({ name, page, since, until, born: Date.parse(born ?? '') || Number.POSITIVE_INFINITY });
    }
  }
  return claims.sort((a, b) => compare(b.until, a.until) || compare(a.born, b.born));
}

/** Order of two numbers, which can be infinite. */
const compare = (one: number, other: number) => (one === other ? 0 : one - other);

/** Where folders have gone: name of a folder → the name that most of the pages gave it that left it last. */
function foldersOf(pages: PagePast[]): Map<string, string> {
  const left = new Map<string, { at: number; votes: Map<string, number> }>();
  for (const { names } of pages) {
    for (const [place, { name }] of names.entries()) {
      const next = names[place + 1];
      if (!next) continue;
      for (let end = name.lastIndexOf(':'); end > 0; end = name.lastIndexOf(':', end - 1)) {
        const [folder, rest] = [name.slice(0, end), name.slice(end)];
        if (!next.name.endsWith(rest) || next.name.length === rest.length) break;
        const to = next.name.slice(0, -rest.length);
        if (to === folder) break;
        const known = left.get(folder);
        if (!known || known.at < next.since) left.set(folder, { at: next.since, votes: new Map([[to, 1]]) });
        else if (known.at === next.since) known.votes.set(to, (known.votes.get(to) ?? 0) + 1);
      }
    }
  }
  const latest = [...left].sort(([, one], [, other]) => other.at - one.at);
  return new Map(latest.map(([folder, { votes }]) => [folder, [...votes].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]));
}

/** The page that a folder is today. */
function followed(
  folder: string,
  places: Map<string, string>,
  pageOf: (name: string) => Page | undefined,
): Page | undefined {
  const seen = new Set<string>();
  for (let name: string | undefined = folder; name !== undefined && !seen.has(name); name = places.get(name)) {
    const page = pageOf(name);
    if (page) return page;
    seen.add(name);
  }
  return undefined;
}

function descendants(pages: ReadonlyMap<string, Page>, page: Page): Page[] {
  return page.children.flatMap(name => {
    const child = pages.get(name);
    return child ? [child, ...descendants(pages, child)] : [];
  });
}
