import type { Hits, Index } from './pagefind.ts';

/** Score of the page that Pagefind ranks first. */
export const MAX_TEXT_SCORE = 10;
/** Share of the words, by weight, that a page must have. */
const MIN_WEIGHT_SHARE = 0.7;
/** What a page without any of the words would lose. */
const MISSING_PENALTY = 50;

/**
 * Pages with most of the words of a query, for queries that are sentences. Each missing word costs points: a rare one more
 * than {@link MAX_TEXT_SCORE}, a frequent one, such as `a` or `the`, few.
 *
 * @param pageCount number of pages in the index
 * @returns scores, at most {@link MAX_TEXT_SCORE}
 */
export async function softAnd(index: Index, words: string[], pageCount: number): Promise<Hits> {
  const hitsOfWords = await Promise.all([...new Set(words)].map(word => index.words([word])));
  const sums = new Map<string, { score: number; weight: number }>();
  let total = 0;
  for (const hits of hitsOfWords) {
    // The rarer a word, the higher its weight (inverse document frequency).
    const weight = Math.log(1 + pageCount / (hits.size + 1));
    total += weight;
    for (const [id, score] of hits) {
      const sum = sums.get(id) ?? { score: 0, weight: 0 };
      sums.set(id, { score: sum.score + score, weight: sum.weight + weight });
    }
  }
  const found = [...sums].filter(([, { weight }]) => weight >= MIN_WEIGHT_SHARE * total);
  const best = found.reduce((highest, [, { score }]) => Math.max(highest, score), Number.MIN_VALUE);
  return new Map(
    found.map(([id, { score, weight }]) => [
      id,
      (MAX_TEXT_SCORE * score) / best - MISSING_PENALTY * (1 - weight / total),
    ]),
  );
}
