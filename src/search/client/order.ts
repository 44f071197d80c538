import { compareKeys, decodeRuns } from '../shared/manifest.ts';
import type { Lists } from './lists.ts';
import type { Result } from './result.ts';

/** How results are sorted. */
export type Order = 'relevance' | 'changed' | 'created';

/** Results that can be sorted: see `SearchResults`. */
interface SortedResults {
  ids: string[];
  load(from: number, to: number): Promise<Result[]>;
}

/** The same results, with the latest pages first; those without a date come after the others, and after them those with some of the words. */
export async function latestFirst(
  lists: Lists,
  { ids, complete, load }: SortedResults & { complete: number },
  date: Exclude<Order, 'relevance'>,
): Promise<SortedResults> {
  const days = await lists.startingWith(date, '');
  const dayOf = new Map(days.flatMap(({ key, values }) => decodeRuns(values).map(id => [id, key])));
  const places = ids.map((_, place) => place);
  const day = (place: number) => dayOf.get(ids[place] ?? '') ?? '';
  const found = places.slice(0, complete).sort((a, b) => compareKeys(day(b), day(a)) || a - b);
  const sorted = [...found, ...places.slice(complete)];
  const loadPlaces = async (from: number, to: number) =>
    (await Promise.all(sorted.slice(from, to).map(place => load(place, place + 1)))).flat();
  return { ids: sorted.map(place => ids[place] ?? ''), load: loadPlaces };
}
