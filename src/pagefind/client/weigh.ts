import { MAX_WEIGHT, type Posting } from './read-chunk.ts';

/** A word of the index on a page, as it was found. */
export interface Occurrence {
  posting: Posting;
  /** As it is in the index. */
  text: string;
  /** The number of the query's word. */
  term: number;
  lengthFactor: number;
  spellingFactor: number;
}

/** What each word of the index counts on a page, and where the words are. */
interface Weighed {
  positions: number[];
  weights: Iterable<[text: string, weight: number]>;
}

/** Weighs what was found of a query on one page. @param occurrences in the order in which they were found */
export function weigh(occurrences: Occurrence[]): Weighed {
  const [first] = occurrences;
  if (first && occurrences.length === 1) {
    const { positions, weight } = first.posting;
    return { positions, weights: positions.length > 0 ? [[first.text, weight]] : [] };
  }
  return occurrences.every(({ term }) => term === first?.term) ? weighForms(occurrences) : weighTerms(occurrences);
}

/** For words that stand for the same word of the query. Of two at the same place, the first counts. */
function weighForms(occurrences: Occurrence[]): Weighed {
  const places = new Set<number>();
  const weights = new Map<string, number>();
  for (const { posting, text } of occurrences) {
    let weight = 0;
    for (const [index, position] of posting.positions.entries()) {
      if (places.has(position)) continue;
      places.add(position);
      weight += posting.weights[index] as number;
    }
    if (weight > 0) weights.set(text, (weights.get(text) ?? 0) + weight);
  }
  return { positions: [...places].sort((a, b) => a - b), weights };
}

/** For words that stand for several of the query. At one place, a word counts for each of them, as `git-absorb` does. */
function weighTerms(occurrences: Occurrence[]): Weighed {
  const places = new Map<number, Map<number, { text: string; weight: number }>>();
  for (const { posting, text, term } of occurrences) {
    for (const [index, position] of posting.positions.entries()) {
      const terms = places.get(position) ?? new Map<number, { text: string; weight: number }>();
      if (!terms.has(term)) terms.set(term, { text, weight: posting.weights[index] as number });
      places.set(position, terms);
    }
  }
  const weights = new Map<string, number>();
  for (const terms of places.values()) {
    const weight = Math.min(MAX_WEIGHT, terms.size * Math.min(...[...terms.values()].map(({ weight }) => weight)));
    for (const { text } of terms.values()) weights.set(text, (weights.get(text) ?? 0) + weight);
  }
  return { positions: [...places.keys()].sort((a, b) => a - b), weights };
}
