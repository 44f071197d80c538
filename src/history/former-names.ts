import { type Notebook, type Page, pageNameKey } from '../notebook/index.ts';
import type { History, PageHistory } from './read-history.ts';

/** A name that a page has or had. */
interface NameRecord {
  name: string;
  page: Page;
  /** The step of the history at which the page got the name. */
  since: number;
  /** The step at which it lost it; infinite if it still has it. */
  until: number;
  /** The page's Creation-Date in milliseconds; infinite if it is unknown. */
  createdAt: number;
}

/**
 * The former names of pages. The first of these sources that knows a name wins:
 *
 * 1. the author's `aliases`;
 * 2. git's history; of several pages that had a name, the last one wins;
 * 3. conclusions: a folder without a note moved with the pages in it, and pages below an alias moved with it.
 *
 * A name that a page has today is no former name.
 *
 * @param pages the published pages
 * @returns former name → page; from git, the names that were lost last come first
 */
export function formerNames(
  { pages: all, site }: Notebook,
  pages: ReadonlySet<Page>,
  history: History | undefined,
): Map<string, Page> {
  const found = new Map<string, Page>();
  const taken = new Set([...pages].map(page => pageNameKey(page.name)));
  const add = (name: string, page: Page | undefined) => {
    const key = pageNameKey(name);
    if (!page || !pages.has(page) || taken.has(key)) return;
    taken.add(key);
    found.set(name, page);
  };
  const aliases = Object.entries(site.aliases).map(([name, now]) => ({ name, page: all.get(now) }));
  for (const { name, page } of aliases) add(name, page);
  if (history) {
    for (const { name, page } of nameRecords(all, history)) add(name, page);
    const moves = movedFolders(history.pages);
    const pageOf = (name: string) => all.get(name) ?? found.get(name);
    for (const [name, folder] of moves) add(name, followMoves(folder, moves, pageOf));
  }
  for (const { name, page } of aliases) {
    for (const below of page ? descendants(all, page) : []) add(name + below.name.slice(page?.name.length), below);
  }
  return found;
}

/**
 * The page of today that each page of the history became: itself, or the successor of a page that is gone.
 *
 * @returns index in {@link History.pages} → page; without pages that are gone for good
 */
export function currentPages(
  pages: ReadonlyMap<string, Page>,
  { notes, pages: histories }: History,
): Map<number, Page> {
  const current = new Map<number, Page>();
  for (const page of pages.values()) {
    const index = page.file && notes.get(page.file.path.normalize('NFC'))?.page;
    if (typeof index === 'number') current.set(index, page);
  }
  for (const index of histories.keys()) {
    let successor: number | undefined = index;
    for (let steps = 0; successor !== undefined && !current.has(successor) && steps < histories.length; steps++)
      successor = histories[successor]?.successor;
    const page = successor !== undefined && current.get(successor);
    if (page) current.set(index, page);
  }
  return current;
}

/**
 * All names that the pages of today have or had, the last first. Of pages that lost their names in the same step, the
 * oldest comes first: if they wanted the same address, it was the oldest that had it.
 */
export function nameRecords(pages: ReadonlyMap<string, Page>, history: History): NameRecord[] {
  const current = currentPages(pages, history);
  const records: NameRecord[] = [];
  for (const [index, { names, createdAt: date }] of history.pages.entries()) {
    const page = current.get(index);
    if (!page) continue;
    const createdAt = Date.parse(date ?? '') || Number.POSITIVE_INFINITY;
    for (const [i, { name, since, until = names[i + 1]?.since ?? Number.POSITIVE_INFINITY }] of names.entries()) {
      records.push({ name, page, since, until, createdAt });
    }
  }
  return records.sort((a, b) => compare(b.until, a.until) || compare(a.createdAt, b.createdAt));
}

/** Order of two numbers that may be infinite. */
const compare = (one: number, other: number) => (one === other ? 0 : one - other);

/** Former name of a folder → its new name, by a vote of the pages that were the last to leave it. */
function movedFolders(pages: PageHistory[]): Map<string, string> {
  const left = new Map<string, { at: number; votes: Map<string, number> }>();
  for (const { names } of pages) {
    for (const [i, { name }] of names.entries()) {
      const next = names[i + 1];
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

/** The page that has the name of a folder today, after all of its moves. */
function followMoves(
  folder: string,
  moves: Map<string, string>,
  pageOf: (name: string) => Page | undefined,
): Page | undefined {
  const seen = new Set<string>();
  for (let name: string | undefined = folder; name !== undefined && !seen.has(name); name = moves.get(name)) {
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
