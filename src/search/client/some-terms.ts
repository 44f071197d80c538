import { decodeLengths } from '../shared/manifest.ts';
import type { Query } from '../shared/query.ts';
import { bigrams, encodeBigram } from '../shared/terms.ts';
import { type Candidate, withoutCommon } from './candidates.ts';
import type { Lists } from './lists.ts';
import type { Index, Positions } from './pagefind.ts';
import { MAX_TEXT_SCORE } from './soft-and.ts';
import { isKnown } from './unknown-words.ts';

/** How soon further occurrences of a word on a page cease to count, and how much long pages lose: see Okapi BM25. */
const SATURATION = 2;
const LENGTH_WEIGHT = 0.75;
/** What a page gains that has all words, although they are far apart. */
const COMPLETE = 1.5;

/**
 * Pages with any terms of a query. The rarer a term, the more it counts; the longer a page, the less (Okapi BM25). In
 * Pagefind's own scores, a heading outweighs a page that is about a word.
 */
export async function someTerms(index: Index, lists: Lists, query: Query): Promise<Candidate[]> {
  const { pages, lengths } = await lists.manifest;
  const lengthOf = decodeLengths(lengths);
  const meanLength = lengthOf.reduce((sum, length) => sum + length, 0) / Math.max(1, pages);
  const words = await positionsOfAll(index, lists, query);
  const sums = new Map<string, { score: number; typed: number }>();
  for (const positions of words) {
    const rarity = Math.log(1 + (pages + 0.5) / (positions.size + 0.5));
    for (const [id, { length: count }] of positions) {
      const share = (lengthOf[Number.parseInt(id, 36)] ?? meanLength) / meanLength;
      const limit = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * share);
      const { score, typed } = sums.get(id) ?? { score: 0, typed: 0 };
      sums.set(id, { score: score + (rarity * count * (SATURATION + 1)) / (count + limit), typed: typed + 1 });
    }
  }
  const found = [...sums].map(([id, { score, typed }]) => ({
    id,
    score: typed === words.length ? score * COMPLETE : score,
  }));
  const best = found.reduce((highest, { score }) => Math.max(highest, score), Number.MIN_VALUE);
  return found.map(({ id, score }) => ({ id, score: (2 * MAX_TEXT_SCORE * score) / best }));
}

/** The positions of each word of a query, and of each bigram. */
async function positionsOfAll(index: Index, lists: Lists, query: Query): Promise<Positions[]> {
  const terms = [...(await withoutCommon(lists, query)), ...query.phrases];
  const words = new Set(terms.flatMap(({ words }) => words));
  const pairs = new Set(terms.flatMap(({ runs }) => runs.flatMap(bigrams)));
  return Promise.all([
    ...[...words].map(word => positionsOf(index, lists, word)),
    ...[...pairs].map(pair => index.positions(encodeBigram(pair))),
  ]);
}

/** Positions of a word; of words that begin with it, if it is none by itself. */
async function positionsOf(index: Index, lists: Lists, word: string): Promise<Positions> {
  const whole = await index.wholeWord(word);
  return whole.size > 0 || !(await isKnown(index, lists, word)) ? whole : index.positions(word);
}
