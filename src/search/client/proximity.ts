import type { Term } from '../shared/query.ts';
import type { Hits, Index } from './pagefind.ts';

/**
 * How close together the words of a query stand on a page, compared with the query: 1 if they are just as far apart, less
 * for each word more or fewer between two of them. This ranks a remembered sentence, whose common words are not looked
 * up, before pages with the same words here and there.
 *
 * @param terms of the query, in order
 * @param rare those of them that are looked up
 * @returns numbers above 0, at most 1, by id of the page; empty for a query of fewer than two rare words
 */
export async function proximity(index: Index, terms: Term[], rare: Term[]): Promise<Hits> {
  const looked = terms.flatMap((term, offset) =>
    term.words[0] && rare.includes(term) ? [{ offset, word: term.words[0] }] : [],
  );
  if (looked.length < 2) return new Map();
  const [first, ...others] = await Promise.all(
    looked.map(async ({ offset, word }) => ({ offset, positions: await index.positions(word) })),
  );
  const scores: Hits = new Map();
  let before = first;
  for (const term of others) {
    for (const [page, positions] of term.positions) {
      const positionsBefore = before?.positions.get(page);
      if (!before || !positionsBefore) continue;
      const deviation = smallestDeviation(positionsBefore, positions, term.offset - before.offset);
      scores.set(page, (scores.get(page) ?? 0) + 1 / (1 + deviation) / others.length);
    }
    before = term;
  }
  return scores;
}

/** The smallest difference between `wanted` and the distance from a number in `from` to a number in `to`. */
function smallestDeviation(from: number[], to: number[], wanted: number): number {
  let least = Number.POSITIVE_INFINITY;
  let index = 0;
  for (const end of to) {
    const deviation = (start = 0) => Math.abs(end - wanted - start);
    while (index + 1 < from.length && deviation(from[index + 1]) <= deviation(from[index])) index++;
    least = Math.min(least, deviation(from[index]));
  }
  return least;
}
