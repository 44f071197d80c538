import { safeDecodeURIComponent, segmentOf } from '../../address/index.ts';
import type { PageIndex } from '../../navigation/shared/page-index.ts';
import { fold } from '../../search/shared/terms.ts';
import { editDistance } from '../../text/edit-distance.ts';

/** A page that may have been meant. */
export interface Suggestion {
  address: string;
  title: string;
}

interface Candidate extends Suggestion {
  /** The segments of an address of the page. */
  parts: string[];
  /** Whether it is a former address. */
  former: boolean;
}

/** Suggestions shown, at most. */
const MAX_SUGGESTIONS = 6;
/** Segments less similar than this are unrelated. */
const MIN_SIMILARITY = 0.6;

/**
 * The segments of an address that somebody typed, normalised as the addresses of pages are. Understands page names as
 * Zim writes them, `A:B_C`, and names of files, `A/B_C.txt`.
 *
 * @param path percent-encoded, as in `location.pathname`
 * @param base of the site, with `/` at both ends
 */
export function typedParts(path: string, base: string): string[] {
  const below = `${path}/`.toLowerCase().startsWith(base.toLowerCase()) ? path.slice(base.length) : path;
  const parts = below.split('/').flatMap(part => safeDecodeURIComponent(part).split(/[:/]/));
  const last = parts.findLastIndex(part => part !== '');
  return parts
    .map((part, index) => (index === last ? part.replace(/(?:^index)?\.(?:html?|txt|md|markdown)$/i, '') : part))
    .map(segmentOf)
    .filter(part => part !== '');
}

/** The page whose address differs from the typed one only in spelling; nothing if there are several, or none. */
export function samePage(typed: string[], addresses: PageIndex): Suggestion | undefined {
  const path = typed.join('/');
  const found = candidatesOf(addresses).filter(({ parts }) => parts.join('/') === path);
  const pages = new Map(found.map(({ address, title }) => [address, { address, title }]));
  return pages.size === 1 ? [...pages.values()][0] : undefined;
}

/**
 * The pages with the most similar addresses, the best first: addresses with a typo in the last segment, the same page in
 * another place, or a page above.
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
    .slice(0, MAX_SUGGESTIONS)
    .map(({ page }) => page);
}

function candidatesOf({ pages, former }: PageIndex): Candidate[] {
  const partsOf = (address: string) => address.split('/').map(segmentOf).filter(Boolean);
  const now = pages.map(([address, title]) => ({ address, title, parts: partsOf(address), former: false }));
  const before = former.flatMap(([old, index]) => {
    const page = now[index];
    return page ? [{ ...page, parts: partsOf(old), former: true }] : [];
  });
  return [...now, ...before];
}

/** Similarity of an address to what was typed, at most 4; 0 if there is none. */
function scoreOf(typed: string[], parts: string[], title: string): number {
  const [last, name] = [typed.at(-1), parts.at(-1)];
  if (last === undefined || name === undefined) return 0;
  if (typed.join('-') === parts.join('-')) return 4;
  const similar = Math.max(similarity(last, name), 0.95 * similarity(last, segmentOf(title)));
  if (similar >= MIN_SIMILARITY) {
    const parents = typed.slice(0, -1);
    const found = parents.filter(part => parts.slice(0, -1).some(other => similarity(part, other) >= 0.75)).length;
    const share = parents.length > 0 ? found / parents.length : 0.5;
    return 3 * similar + 0.7 * share - 0.05 * Math.abs(parts.length - typed.length);
  }
  // A page above the missing one.
  const differing = parts.findIndex((part, index) => part !== typed[index]);
  return differing < 0 ? 1 + parts.length / typed.length : 0;
}

/** Similarity of two segments: 1 if they are equal, 0 if they have nothing in common. */
function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [fold(one), fold(other)];
  if (a === b) return 0.97;
  if (singular(a) === singular(b)) return 0.94;
  const longest = Math.max(a.length, b.length);
  const most = longest < 5 ? 1 : longest < 9 ? 2 : 3;
  const apart = Math.abs(a.length - b.length) > most ? most + 1 : editDistance(a, b, most);
  if (apart <= most) return 0.92 - apart / (longest + 1) / 1.5;
  const [words, others] = [new Set(a.split('-').map(singular)), new Set(b.split('-').map(singular))];
  const common = words.intersection(others).size;
  return common > 0 ? 0.5 + (0.35 * common) / words.union(others).size : 0;
}

/** A word without its plural ending: English, German and French ones, roughly. */
const singular = (word: string) =>
  word.replace(/ies$/, 'y').replace(/(?:(?<=s|x|z|ch|sh)es|(?<=[^s])s|(?<=..)(?:en|n))$/, '');
