import type { Hits, Index } from './pagefind.ts';

/** What the index's own score is worth at most. */
export const TEXT = 10;
/** This share of many words must be there, by weight. */
const MOST = 0.7;
/** Points that a page would lose that had none of them. */
const MISSING = 50;

/** What a page has of many words. */
interface Sum {
  /** Of the index. */
  score: number;
  /** Of the words that it has, the rarer the more. */
  weight: number;
}

/**
 * Pages with most of many words, as people ask in a sentence. A word that is missing costs points, a rare one more than
 * all that the index can say for a page; a frequent one costs little, as `a` or `the` should.
 *
 * @param pages how many there are
 * @returns points by page, at most {@link TEXT}
 */
export async function mostWords(index: Index, words: string[], pages: number): Promise<Hits> {
  const found = await Promise.all([...new Set(words)].map(word => index.words([word])));
  const sums = new Map<string, Sum>();
  let all = 0;
  for (const hits of found) {
    const weight = Math.log(1 + pages / (hits.size + 1));
    all += weight;
    for (const [id, score] of hits) {
      const sum = sums.get(id) ?? { score: 0, weight: 0 };
      sums.set(id, { score: sum.score + score, weight: sum.weight + weight });
    }
  }
  const most = [...sums].filter(([, { weight }]) => weight >= MOST * all);
  const best = most.reduce((highest, [, { score }]) => Math.max(highest, score), Number.MIN_VALUE);
  return new Map(most.map(([id, { score, weight }]) => [id, (TEXT * score) / best - MISSING * (1 - weight / all)]));
}
