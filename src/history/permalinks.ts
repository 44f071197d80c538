import { createHash } from 'node:crypto';
import type { Notebook, Page } from '../notebook/index.ts';
import { currentPages } from './former-names.ts';
import type { History, PageHistory } from './read-history.ts';

/** Crockford's base 32: digits and letters that are not mistaken for each other in print or on the phone. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
/** In characters, of 5 bits each: of 20,000 notebooks with 10,000 pages each, about one has a collision. */
const ID_LENGTH = 8;

/** The short, permanent addresses of a notebook's pages. */
export interface Permalinks {
  /** Name of a page → its permalink, `/-/p/<id>/`. */
  own: Map<string, string>;
  /** Permalinks of pages that are gone → their successors. */
  others: Map<string, Page>;
}

/**
 * Gives every page with a note a permalink, which stays the same when the page is renamed, and when other pages come
 * and go. Its id is a digest of a seed that never changes: the page's Creation-Date. If there is no date, or an earlier
 * page has it too, the seed also holds the page's first name, and a number if an earlier page had that name first.
 *
 * @param published the published pages
 */
export function permalinks({ site, pages }: Notebook, published: Page[], history: History | undefined): Permalinks {
  const notes = published.filter(page => page.file);
  const seeds = new Map(notes.map(page => [page, [] as string[]]));
  const known = history ? seedsOf(history.partial ? withDates(history, notes) : history.pages) : [];
  for (const [index, page] of history ? currentPages(pages, history) : []) {
    // The page's own seed comes before those of the pages whose successor it is.
    seeds.get(page)?.[indexOf(history, page) === index ? 'unshift' : 'push'](known[index] as string);
  }
  const aliases = Map.groupBy(Object.keys(site.aliases), name => site.aliases[name] as string);
  const dates = Map.groupBy(notes, page => page.creationDate);
  const used = new Set(known);
  for (const [page, found] of seeds) {
    const [alias] = aliases.get(page.name) ?? [];
    if (found.length > 0) {
      if (alias) found.push(seedOf(undefined, alias, 0));
      continue;
    }
    const { creationDate: date, name } = page;
    const alone = date && dates.get(date)?.length === 1 && !used.has(seedOf(date));
    found.push(alone ? seedOf(date) : seedOf(date, alias ?? name, 0));
  }
  return permalinksOf(seeds);
}

/** Index of a page in {@link History.pages}. */
const indexOf = (history: History | undefined, page: Page) =>
  history?.notes.get(page.file?.path.normalize('NFC') ?? '')?.page;

const seedOf = (date: string | undefined, name = '', number = 0) => JSON.stringify([date ?? '', name, number]);

/** The seed of each page of the history. */
function seedsOf(pages: PageHistory[]): string[] {
  /** Creation-Date → the step at which it first occurred, and the number of pages that had it then. */
  const dates = new Map<string, { since: number; count: number }>();
  for (const { createdAt, names } of pages) {
    const since = names[0]?.since ?? 0;
    if (createdAt === undefined) continue;
    const known = dates.get(createdAt);
    if (!known) dates.set(createdAt, { since, count: 1 });
    else if (known.since === since) known.count++;
  }
  /** Name → the number of pages whose first name it was. */
  const firstNames = new Map<string, number>();
  return pages.map(({ createdAt, names }) => {
    const { name = '', since = 0 } = names[0] ?? {};
    const number = firstNames.get(name) ?? 0;
    firstNames.set(name, number + 1);
    const date = createdAt === undefined ? undefined : dates.get(createdAt);
    return date?.count === 1 && date.since === since ? seedOf(createdAt) : seedOf(createdAt, name, number);
  });
}

/** The pages of a partial clone's history with the dates of today: the old ones are unknown. */
function withDates(history: History, notes: Page[]): PageHistory[] {
  const dates = new Map(notes.map(page => [indexOf(history, page), page.creationDate]));
  return history.pages.map((page, index) => {
    const createdAt = dates.get(index);
    return createdAt ? { ...page, createdAt } : page;
  });
}

/** Makes the addresses from the seeds; of two that would be the same, the second one is longer. */
function permalinksOf(seeds: Map<Page, string[]>): Permalinks {
  const own = new Map<string, string>();
  const others = new Map<string, Page>();
  const taken = new Set<string>();
  const permalinkOf = (seed: string) => {
    const digest = digestOf(seed);
    let length = ID_LENGTH;
    while (taken.has(digest.slice(0, length)) && length < digest.length) length++;
    const id = digest.slice(0, length);
    taken.add(id);
    return `/-/p/${id}/`;
  };
  for (const [page, [seed = '']] of seeds) own.set(page.name, permalinkOf(seed));
  for (const [page, [seed, ...more]] of seeds) {
    for (const other of new Set(more)) if (other !== seed) others.set(permalinkOf(other), page);
  }
  return { own, others };
}

/** 255 bits of a digest, 5 in each character. */
function digestOf(seed: string): string {
  const bits = [...createHash('sha256').update(seed).digest()].map(byte => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map(five => alphabet[Number.parseInt(five, 2)]).join('');
}
