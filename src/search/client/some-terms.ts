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
/** What a word counts that only means the same as one that was typed; and if the notebook does not have the one typed. */
const RELATED = 0.5;
const RELATED_TO_UNKNOWN = 0.7;
/** What a page gains that has all words, although they are far apart. */
const COMPLETE = 1.5;

/** A word of the index that stands for a word of a query, with its positions by page. */
interface Form {
  positions: Positions;
  /** 1 for the word itself, less for a related one. */
  weight: number;
}

/**
 * Pages with any terms of a query, or with words that mean the same. The rarer a term, the more it counts; the longer a page,
 * the less (Okapi BM25). In Pagefind's own scores, a heading outweighs a page that is about a word.
 */
export async function someTerms(index: Index, lists: Lists, query: Query): Promise<Candidate[]> {
  const { pages, lengths } = await lists.manifest;
  const lengthOf = decodeLengths(lengths);
  const meanLength = lengthOf.reduce((sum, length) => sum + length, 0) / Math.max(1, pages);
  const words = await formsOf(index, lists, query);
  const sums = new Map<string, { score: number; typed: number }>();
  for (const forms of words) {
    const best = new Map<string, number>();
    for (const { positions, weight } of forms) {
      const rarity = Math.log(1 + (pages + 0.5) / (positions.size + 0.5));
      for (const [id, { length: count }] of positions) {
        const share = (lengthOf[Number.parseInt(id, 36)] ?? meanLength) / meanLength;
        const limit = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * share);
        const score = (weight * rarity * count * (SATURATION + 1)) / (count + limit);
        best.set(id, Math.max(score, best.get(id) ?? 0));
      }
    }
    for (const [id, score] of best) {
      const sum = sums.get(id) ?? { score: 0, typed: 0 };
      const isTyped = forms[0]?.positions.has(id);
      sums.set(id, { score: sum.score + score, typed: sum.typed + (isTyped ? 1 : 0) });
    }
  }
  const found = [...sums].map(([id, { score, typed }]) => ({
    id,
    score: typed === words.length ? score * COMPLETE : score,
  }));
  const best = found.reduce((highest, { score }) => Math.max(highest, score), Number.MIN_VALUE);
  return found.map(({ id, score }) => ({ id, score: (2 * MAX_TEXT_SCORE * score) / best }));
}

/** For each word of a query, and each bigram, what stands for it in the index. */
async function formsOf(index: Index, lists: Lists, query: Query): Promise<Form[][]> {
  const common = await lists.common();
  const terms = [...(await withoutCommon(lists, query)), ...query.phrases];
  const words = new Set(terms.flatMap(({ words }) => words));
  const pairs = new Set(terms.flatMap(({ runs }) => runs.flatMap(bigrams)));
  return Promise.all([
    ...[...words].map(async word => {
      const others = (query.related?.get(word) ?? []).filter(other => !common.has(other));
      const [own, ...related] = await Promise.all([
        positionsOf(index, lists, word),
        ...others.map(other => index.wholeWord(other)),
      ]);
      const weight = own.size > 0 ? RELATED : RELATED_TO_UNKNOWN;
      return [{ positions: own, weight: 1 }, ...related.map(positions => ({ positions, weight }))];
    }),
    ...[...pairs].map(async pair => [{ positions: await index.positions(encodeBigram(pair)), weight: 1 }]),
  ]);
}

/** Positions of a word; of words that begin with it, if it is none by itself. */
async function positionsOf(index: Index, lists: Lists, word: string): Promise<Positions> {
  const whole = await index.wholeWord(word);
  return whole.size > 0 || !(await isKnown(index, lists, word)) ? whole : index.positions(word);
}
