import { lastPart, parentName, segmentOf } from '../address/index.ts';
import { type Notebook, type Page, possibleAddresses } from '../notebook/index.ts';
import { nameRecords } from './former-names.ts';
import type { History } from './read-history.ts';

/** A name of a page, or of a folder above one, and the steps of the history between which it was in use. */
interface NamePeriod {
  name: string;
  since: number;
  until: number;
}

/**
 * Addresses of pages whose siblings wanted the same one, now or in the past: those with a digest, and those without one
 * of pages that have a digest today. For example, `C` and `C++` both want `/c/`, so one is or was at `/c--6b23c0d5/`.
 *
 * @param formerNames former names → pages, the last first
 * @returns address → page; if two pages may have had an address, the one that had it last comes first
 */
export function* disambiguatedAddresses(
  { pages, site, visible }: Notebook,
  formerNames: ReadonlyMap<string, Page>,
  history: History | undefined,
): Generator<[string, Page]> {
  const always = { since: 0, until: Number.POSITIVE_INFINITY };
  const now = { ...always, since: history?.steps ?? 0 };
  const collides = collisionIndex([
    ...(history?.pages ?? []).flatMap(({ names }) => names.map(record => ({ ...now, ...record }))),
    ...[...pages.keys()].map(name => ({ name, ...now })),
    ...Object.keys(site.aliases).map(name => ({ name, ...always })),
  ]);
  const records = history ? nameRecords(pages, history) : [];
  const recorded = new Set(records.map(({ name }) => name));
  const unrecorded = [...pages, ...formerNames].filter(([name]) => !recorded.has(name));
  const others = unrecorded.map(([name, page]) => ({ name, page, ...always }));
  for (const { name, page, since, until } of [...records, ...others]) {
    if (!visible.has(page) || !visible.mayName(name, page)) continue;
    const addresses = possibleAddresses(name, upTo => collides({ name: upTo, since, until }));
    for (const address of addresses) yield [address, page];
  }
}

/** Returns a function that tells whether a sibling wanted the same address as a name at the same time. */
function collisionIndex(periods: NamePeriod[]): (period: NamePeriod) => boolean {
  const byKey = new Map<string, NamePeriod[]>();
  /** Names with the same key want the same address. */
  const keyOf = (name: string) => `${parentName(name)}:${segmentOf(lastPart(name))}`;
  for (const { name, ...period } of periods) {
    for (let end = name.length; end > 0; end = name.lastIndexOf(':', end - 1)) {
      const upTo = name.slice(0, end);
      const key = keyOf(upTo);
      const known = byKey.get(key);
      if (known) known.push({ name: upTo, ...period });
      else byKey.set(key, [{ name: upTo, ...period }]);
    }
  }
  const shared = [...byKey].filter(([, [first, ...others]]) => others.some(({ name }) => name !== first?.name));
  const collisions = new Map(shared);
  return ({ name, since, until }) =>
    collisions.get(keyOf(name))?.some(other => other.name !== name && other.since < until && since < other.until) ??
    false;
}
