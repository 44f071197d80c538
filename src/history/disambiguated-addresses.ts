import { segmentOf } from '../address/index.ts';
import { type Notebook, type Page, possibleAddresses } from '../notebook/index.ts';
import { formerClaims } from './former-names.ts';
import type { History } from './read-history.ts';

/** A name that a page had, or that stood above one, and the steps of the history from which to which it did. */
interface Span {
  name: string;
  since: number;
  until: number;
}

/**
 * The addresses that pages have or had because others beside them, or beside a page above them, wanted the same one at
 * the same time: with the digest of a name in them, or without it if they have one today.
 *
 * @param formerNames the names that pages had before, the last first
 * @returns address → page; where two pages may have had it, the one that had it last comes first
 */
export function* disambiguatedAddresses(
  { pages, site }: Notebook,
  formerNames: ReadonlyMap<string, Page>,
  history: History | undefined,
): Generator<[string, Page]> {
  const always = { since: 0, until: Number.POSITIVE_INFINITY };
  const now = { ...always, since: history?.steps ?? 0 };
  const isCrowded = crowds([
    ...(history?.pages ?? []).flatMap(({ names }) => names.map(span => ({ ...now, ...span }))),
    ...[...pages.keys()].map(name => ({ name, ...now })),
    ...Object.keys(site.aliases).map(name => ({ name, ...always })),
  ]);
  const claims = history ? formerClaims(pages, history) : [];
  const told = new Set(claims.map(({ name }) => name));
  const untold = [...pages, ...formerNames].filter(([name]) => !told.has(name));
  const others = untold.map(([name, page]) => ({ name, page, ...always }));
  for (const { name, page, since, until } of [...claims, ...others]) {
    const addresses = possibleAddresses(name, above => isCrowded({ name: above, since, until }));
    for (const address of addresses) yield [address, page];
  }
}

/** Tells whether a name wanted the same address as another one beside it at the same time. @param spans of all names */
function crowds(spans: Span[]): (span: Span) => boolean {
  const places = new Map<string, Span[]>();
  const placeOf = (name: string) => {
    const colon = name.lastIndexOf(':') + 1;
    return name.slice(0, colon) + segmentOf(name.slice(colon));
  };
  for (const { name, ...span } of spans) {
    for (let end = name.length; end > 0; end = name.lastIndexOf(':', end - 1)) {
      const above = name.slice(0, end);
      const place = placeOf(above);
      const known = places.get(place);
      if (known) known.push({ name: above, ...span });
      else places.set(place, [{ name: above, ...span }]);
    }
  }
  const shared = [...places].filter(([, [first, ...others]]) => others.some(({ name }) => name !== first?.name));
  const crowded = new Map(shared);
  return ({ name, since, until }) =>
    crowded.get(placeOf(name))?.some(span => span.name !== name && span.since < until && since < span.until) ?? false;
}
