import { safeDecodeURIComponent, segmentOf } from '../../../address/index.ts';
import type { PageIndex } from '../../../navigation/shared/page-index.ts';
import { distance } from '../../../search/client/fuzzy.ts';
import { fold } from '../../../search/shared/terms.ts';

/** A page that may have been meant. */
export interface Suggestion {
  address: string;
  title: string;
}

/** What pages are compared by: a part of an address counts by its place, the last one most. */
interface Candidate extends Suggestion {
  parts: string[];
  /** Did the page have this address before? */
  former: boolean;
}

/** No list of guesses is longer. */
const MOST = 6;
/** Below this, two parts of addresses have nothing to do with each other. */
const ALIKE = 0.6;

/**
 * What somebody typed, as the parts of an address: in lower case, as names become addresses. Also a page's name as Zim
 * writes it, `A:B_C`, and the name of its file.
 *
 * @param path percent-encoded, as in `location.pathname`
 * @param base where the site is, with `/` at both ends
 */
export function typedParts(path: string, base: string): string[] {
  const below = `${path}/`.toLowerCase().startsWith(base.toLowerCase()) ? path.slice(base.length) : path;
  const parts = below.split('/').flatMap(part => safeDecodeURIComponent(part).split(/[:/]/));
  const last = parts.findLastIndex(part => part !== '');
  return parts
    .map((part, place) => (place === last ? part.replace(/(?:^index)?\.(?:html?|txt|md|markdown)$/i, '') : part))
    .map(segmentOf)
    .filter(part => part !== '');
}

/** The page whose address this is but for how it is written; nothing if there are several, or none. */
export function samePage(typed: string[], addresses: PageIndex): Suggestion | undefined {
  const wanted = typed.join('/');
  const found = candidatesOf(addresses).filter(({ parts }) => parts.join('/') === wanted);
  const pages = new Map(found.map(({ address, title }) => [address, { address, title }]));
  return pages.size === 1 ? [...pages.values()][0] : undefined;
}

/**
 * The pages nearest to what was typed, the nearest first: with a slip in the last part of the address, in another place,
 * or above it.
 */
export function suggestPages(typed: string[], addresses: PageIndex): Suggestion[] {
  const best = new Map<string, { page: Suggestion; score: number }>();
  for (const { address, title, parts, former } of candidatesOf(addresses)) {
    const score = scoreOf(typed, parts, title) - (former ? 0.1 : 0);
    if (score > Math.max(0, best.get(address)?.score ?? 0)) best.set(address, { page: { address, title }, score });
  }
  const sorted = [...best.values()].sort((a, b) => b.score - a.score || a.page.address.length - b.page.address.length);
  const least = (sorted[0]?.score ?? 0) * 0.6;
  return sorted
    .filter(({ score }) => score >= least)
    .slice(0, MOST)
    .map(({ page }) => page);
}

function candidatesOf({ pages, former }: PageIndex): Candidate[] {
  const partsOf = (address: string) => address.split('/').map(segmentOf).filter(Boolean);
  const now = pages.map(([address, title]) => ({ address, title, parts: partsOf(address), former: false }));
  const before = former.flatMap(([old, place]) => {
    const page = now[place];
    return page ? [{ ...page, parts: partsOf(old), former: true }] : [];
  });
  return [...now, ...before];
}

/** How near an address is; 0 if it is not. */
function scoreOf(typed: string[], parts: string[], title: string): number {
  const [last, name] = [typed.at(-1), parts.at(-1)];
  if (last === undefined || name === undefined) return 0;
  if (typed.join('-') === parts.join('-')) return 4;
  const alike = Math.max(likeness(last, name), 0.95 * likeness(last, segmentOf(title)));
  if (alike >= ALIKE) {
    const above = typed.slice(0, -1);
    const found = above.filter(part => parts.slice(0, -1).some(other => likeness(part, other) >= 0.75)).length;
    const share = above.length > 0 ? found / above.length : 0.5;
    return 3 * alike + 0.7 * share - 0.05 * Math.abs(parts.length - typed.length);
  }
  // A page above the one that is not there.
  const shared = parts.findIndex((part, place) => part !== typed[place]);
  return shared < 0 ? 1 + parts.length / typed.length : 0;
}

/** How much two parts of addresses have in common: 1 if they are the same, 0 if nothing. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [fold(one), fold(other)];
  if (a === b) return 0.97;
  if (singular(a) === singular(b)) return 0.94;
  const longest = Math.max(a.length, b.length);
  const most = longest < 5 ? 1 : longest < 9 ? 2 : 3;
  const apart = Math.abs(a.length - b.length) > most ? most + 1 : distance(a, b, most);
  if (apart <= most) return 0.92 - apart / (longest + 1) / 1.5;
  const [words, others] = [new Set(a.split('-').map(singular)), new Set(b.split('-').map(singular))];
  const common = words.intersection(others).size;
  return common > 0 ? 0.5 + (0.35 * common) / words.union(others).size : 0;
}

/** A word without the ending that makes several of it, as far as it can be told in any language. */
const singular = (word: string) =>
  word.replace(/ies$/, 'y').replace(/(?:(?<=s|x|z|ch|sh)es|(?<=[^s])s|(?<=..)(?:en|n))$/, '');
