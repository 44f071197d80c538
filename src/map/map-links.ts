import type { LinkedPage } from './link-graph.ts';

/** Two circles of a map between which there are links, by their indices: the first is the smaller one. */
export type LinkedPair = [from: number, to: number];

/** Lines that one map shows at most. */
const MAX_LINKS = 800;

/**
 * The lines of a map. If there are too many, each circle keeps its strongest ones, those that stand for the most links,
 * and every circle as many as any other.
 *
 * @param circles index of the circle of each page: that of its own, or of the closed section that holds it
 */
export function mapLinks(circles: Map<LinkedPage, number>, max = MAX_LINKS): LinkedPair[] {
  const counts = new Map<number, number>();
  const size = circles.size;
  for (const [{ outgoing }, from] of circles) {
    for (const target of outgoing) {
      const to = circles.get(target);
      if (to === undefined || to === from) continue;
      const pair = Math.min(from, to) * size + Math.max(from, to);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const pairs = [...counts]
    .sort(([pairA, a], [pairB, b]) => b - a || pairA - pairB)
    .map(([pair]): LinkedPair => [Math.floor(pair / size), pair % size]);
  return pairs.length > max ? strongest(pairs, max) : pairs;
}

/** As many of each page's strongest pairs as there is room for. @param pairs the strongest first */
function strongest(pairs: LinkedPair[], max: number): LinkedPair[] {
  const seen = new Map<number, number>();
  const next = (page: number) => {
    const rank = seen.get(page) ?? 0;
    seen.set(page, rank + 1);
    return rank;
  };
  // A pair that is the third of one page and the first of the other is kept as a first one.
  const byRank = Map.groupBy(pairs, ([from, to]) => Math.min(next(from), next(to)));
  const kept: LinkedPair[] = [];
  for (const [, alike] of [...byRank].sort(([a], [b]) => a - b)) {
    if (kept.length + alike.length > max && kept.length > 0) break;
    kept.push(...alike.slice(0, max));
  }
  return kept;
}
