import { createHash } from 'node:crypto';
import type { Notebook, Page } from '../notebook/index.ts';
import { ownersOf } from './former-names.ts';
import type { History, PagePast } from './read-history.ts';

/** Digits and letters that nobody takes for another one, on paper or on the phone (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 40 bits: among 10,000 pages, two would have the same ones in one notebook of 20,000. */
const LENGTH = 8;

/** The short addresses of a notebook's pages. */
export interface Permalinks {
  /** Name of a page → its short address, `/-/p/<id>/`. */
  own: Map<string, string>;
  /** Further short addresses that lead to pages: those of pages that they took the place of. */
  others: Map<string, Page>;
}

/**
 * Gives every page with a note a short address that stays when it is renamed, and when other pages come and go. What it
 * is made of never changes: when the page was created, by its header. Where there is no date, or another page had the
 * same one before, it is the page's first name too, and a number where that was another page's first name before.
 *
 * @param published the published pages
 */
export function permalinks({ site, pages }: Notebook, published: Page[], history: History | undefined): Permalinks {
  const notes = published.filter(page => page.file);
  const seeds = new Map(notes.map(page => [page, [] as string[]]));
  const told = history ? seedsOf(history.partial ? withDates(history, notes) : history.pages) : [];
  for (const [index, page] of history ? ownersOf(pages, history) : []) {
    // The page itself goes before those that it took the place of.
    seeds.get(page)?.[pastOf(history, page) === index ? 'unshift' : 'push'](told[index] as string);
  }
  const aliases = Map.groupBy(Object.keys(site.aliases), name => site.aliases[name] as string);
  const dates = Map.groupBy(notes, page => page.creationDate);
  const tellsApart = new Set(told);
  for (const [page, found] of seeds) {
    const [alias] = aliases.get(page.name) ?? [];
    if (found.length > 0) {
      if (alias) found.push(seedOf(undefined, alias, 0));
      continue;
    }
    const { creationDate: date, name } = page;
    const alone = date && dates.get(date)?.length === 1 && !tellsApart.has(seedOf(date));
    found.push(alone ? seedOf(date) : seedOf(date, alias ?? name, 0));
  }
  return assign(seeds);
}

const pastOf = (history: History | undefined, page: Page) =>
  history?.notes.get(page.file?.path.normalize('NFC') ?? '')?.page;

/** What an id is made of. */
const seedOf = (date: string | undefined, name = '', number = 0) => JSON.stringify([date ?? '', name, number]);

/** What the id of each page of the history is made of. */
function seedsOf(pages: PagePast[]): string[] {
  /** The step at which a date came up, and how many pages had it then. */
  const dates = new Map<string, { since: number; count: number }>();
  for (const { born, names } of pages) {
    const since = names[0]?.since ?? 0;
    if (born === undefined) continue;
    const known = dates.get(born);
    if (!known) dates.set(born, { since, count: 1 });
    else if (known.since === since) known.count++;
  }
  const first = new Map<string, number>();
  return pages.map(({ born, names }) => {
    const { name = '', since = 0 } = names[0] ?? {};
    const number = first.get(name) ?? 0;
    first.set(name, number + 1);
    const date = born === undefined ? undefined : dates.get(born);
    return date?.count === 1 && date.since === since ? seedOf(born) : seedOf(born, name, number);
  });
}

/** Where nothing is known of what was in the notes: their pages with the dates that they have now. */
function withDates(history: History, notes: Page[]): PagePast[] {
  const dates = new Map(notes.map(page => [pastOf(history, page), page.creationDate]));
  return history.pages.map((page, index) => {
    const born = dates.get(index);
    return born ? { ...page, born } : page;
  });
}

/** Makes the addresses; of two that would be the same, the second one is longer. */
function assign(seeds: Map<Page, string[]>): Permalinks {
  const own = new Map<string, string>();
  const others = new Map<string, Page>();
  const taken = new Set<string>();
  const addressOf = (seed: string) => {
    const digest = digestOf(seed);
    let length = LENGTH;
    while (taken.has(digest.slice(0, length)) && length < digest.length) length++;
    const id = digest.slice(0, length);
    taken.add(id);
    return `/-/p/${id}/`;
  };
  for (const [page, [seed = '']] of seeds) own.set(page.name, addressOf(seed));
  for (const [page, [seed, ...more]] of seeds) {
    for (const other of new Set(more)) if (other !== seed) others.set(addressOf(other), page);
  }
  return { own, others };
}

/** 255 bits of a digest, five in a letter. */
function digestOf(seed: string): string {
  const bits = [...createHash('sha256').update(seed).digest()].map(byte => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map(five => ALPHABET[Number.parseInt(five, 2)]).join('');
}
