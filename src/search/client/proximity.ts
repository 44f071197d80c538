import type { Term } from '../shared/query.ts';
import type { Hits, Index } from './pagefind.ts';

/** How far behind the first term of a query another is, in words, and what to look for. */
interface TermPosition {
  at: number;
  word: string;
}

/**
 * How near to each other the words of a query stand on a page, compared with how they were typed: 1 where they stand just
 * so, less for each word more or fewer between two of them. That tells a sentence that somebody remembers, of which the
 * common words are not looked up, from pages that have the same words here and there.
 *
 * @param typed all that was typed, in order
 * @param rare those of it that are looked up
 * @returns pages by how near, above 0 to 1; none where there are no two words
 */
export async function nearness(index: Index, typed: Term[], rare: Term[]): Promise<Hits> {
  const places = typed.flatMap(({ words: [word] }, at) =>
    word && rare.includes(typed[at] as Term) ? [{ at, word }] : [],
  );
  if (places.length < 2) return new Map();
  const standing = await Promise.all(places.map(({ word }) => index.places(word)));
  const near: Hits = new Map();
  for (let next = 1; next < places.length; next++) {
    const between = (places[next] as TermPosition).at - (places[next - 1] as TermPosition).at;
    for (const [page, others] of standing[next] ?? []) {
      const before = standing[next - 1]?.get(page);
      if (!before) continue;
      const share = 1 / (1 + leastOff(before, others, between)) / (places.length - 1);
      near.set(page, (near.get(page) ?? 0) + share);
    }
  }
  return near;
}

/** By how much the distance from one of some places to one of others is off the one that is wanted, at least. */
function leastOff(some: number[], others: number[], wanted: number): number {
  let least = Number.POSITIVE_INFINITY;
  let from = 0;
  for (const other of others) {
    while (
      from + 1 < some.length &&
      Math.abs(other - wanted - (some[from + 1] ?? 0)) <= Math.abs(other - wanted - (some[from] ?? 0))
    ) {
      from++;
    }
    least = Math.min(least, Math.abs(other - wanted - (some[from] ?? 0)));
  }
  return least;
}
