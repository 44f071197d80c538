import type { Query, Term } from '../shared/query.ts';
import { pairSign, pairs, pieces, symbolSign } from '../shared/terms.ts';
import type { Lists } from './lists.ts';
import type { Hits, Index } from './pagefind.ts';
import { nearness } from './proximity.ts';
import { mostWords, TEXT } from './soft-and.ts';

/** A page that answers a query, and how well as far as the index knows. */
export interface Candidate {
  id: string;
  score: number;
}

/** Points for the words of a query that stand one after the other. */
const SEQUENCE = 8;
const EACH_IN_SEQUENCE = 3;
/** Points for words that stand almost as they were typed. */
const NEAR = 8;
/** Points for a token that stands as it was typed, symbols and all. */
const SYMBOL = 40;
/** Points for a run of letters of a script without spaces that stands as it was typed. */
const RUN = 12;

/** Of so many words some may be missing. */
const MANY = 4;

/** Pages that a part of a query finds; `required`: no other page answers the query. */
interface Part {
  hits: Hits;
  points(score: number, best: number): number;
  required: boolean;
}

const flat = (points: number) => () => points;
/** The more words stand just as they were typed, the less that is chance. */
const near = (typed: number) => (nearness: number) =>
  nearness > 0.999 ? SEQUENCE + EACH_IN_SEQUENCE * typed : NEAR * nearness;
const byScore = (score: number, best: number) => (TEXT * score) / best;

/**
 * Pages with all that is looked for, but for common words: those are looked up only if there are no others. Of many words
 * a few may be missing.
 */
export async function strict(index: Index, lists: Lists, query: Query): Promise<Candidate[]> {
  const { phrases } = query;
  const terms = await withoutCommon(lists, query);
  const words: string[] = [];
  const parts: (Part[] | Promise<Part[]>)[] = [];
  for (const term of terms) {
    const symbols = await ofSymbol(index, term);
    if (symbols.length > 0) parts.push(symbols);
    else words.push(...term.words);
    for (const run of term.runs) parts.push(ofRun(index, run));
  }
  if (words.length >= MANY)
    parts.push(one(mostWords(index, words, (await lists.manifest).pages), score => score, true));
  else if (words.length > 0) parts.push(ofWords(index, words, await lists.common()));
  parts.push(ofSequence(index, longestRun(query.terms, terms)));
  parts.push(one(nearness(index, query.terms, terms), near(query.terms.length), false));
  for (const phrase of phrases) {
    if (phrase.words.length > 0) parts.push(one(inSequence(index, [phrase]), byScore, true));
    for (const run of phrase.runs) parts.push(ofRun(index, run));
    parts.push(ofSymbol(index, phrase));
  }
  return join((await Promise.all(parts)).flat());
}

async function withoutCommon(lists: Lists, { terms, phrases }: Query): Promise<Term[]> {
  const common = await lists.common();
  const rare = terms.filter(
    ({ words, runs, symbol }) => runs.length > 0 || symbol || words.some(word => !common.has(word)),
  );
  return rare.length + phrases.length > 0 ? rare : terms;
}

/** Of some terms, those that are also among others and stand together, as many as do. */
function longestRun(terms: Term[], others: Term[]): Term[] {
  let best: Term[] = [];
  let run: Term[] = [];
  for (const term of terms) {
    run = others.includes(term) ? [...run, term] : [];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** Pages with some of what is looked for: the rarer a word, the more it counts. */
export async function loose(index: Index, lists: Lists, { terms, phrases }: Query): Promise<Candidate[]> {
  const { pages } = await lists.manifest;
  const scores = new Map<string, Candidate>();
  const searches = [...terms, ...phrases].flatMap(({ words, runs }) => [
    ...words.map(word => index.words([word])),
    ...runs.flatMap(pairs).map(pair => index.words([pairSign(pair)])),
  ]);
  for (const hits of await Promise.all(searches)) {
    const rarity = Math.log(1 + pages / (hits.size + 1));
    for (const [id, score] of hits) {
      const known = scores.get(id) ?? { id, score: 0 };
      known.score += rarity * (1 + Math.min(1, score / 10));
      scores.set(id, known);
    }
  }
  const found = [...scores.values()];
  const best = found.reduce((most, { score }) => Math.max(most, score), 0);
  for (const candidate of found) candidate.score *= (2 * TEXT) / best;
  return found.filter(({ score }) => score >= TEXT);
}

async function one(hits: Promise<Hits>, points: Part['points'], required: boolean): Promise<Part[]> {
  return [{ hits: await hits, points, required }];
}

async function ofWords(index: Index, words: string[], common: Set<string>): Promise<Part[]> {
  const found = await one(index.words(words), byScore, true);
  // Whole words before words that only begin so.
  const [word = ''] = words;
  const alone = words.length === 1 && !common.has(word);
  return alone ? [...found, ...(await one(index.sequence([word]), flat(2), false))] : found;
}

/** Pages where the words of several terms, or of an identifier, stand one after the other. */
async function ofSequence(index: Index, terms: Term[]): Promise<Part[]> {
  const { length } = terms.flatMap(({ words }) => words);
  return length < 2 ? [] : one(inSequence(index, terms), flat(SEQUENCE + EACH_IN_SEQUENCE * length), false);
}

/** Identifiers are one word in the index, besides their parts: both ways to read what was typed are looked for. */
async function inSequence(index: Index, terms: Term[]): Promise<Hits> {
  const tokens = terms.flatMap(({ text }) => text.split(/\s+/).map(token => pieces(token).words));
  const ways = [tokens.flat(), tokens.map(words => words.join('')).filter(Boolean)];
  const [one, other] = await Promise.all(ways.map(words => index.sequence(words)));
  return new Map([...(one ?? []), ...(other ?? [])]);
}

/** A run without spaces stands as it is, or else most of its pairs do. */
async function ofRun(index: Index, run: string): Promise<Part[]> {
  const signs = pairs(run).map(pairSign);
  if (signs.length === 1) return one(index.words(signs), byScore, true);
  const hits = await index.sequence(signs);
  return [{ hits, points: flat(RUN), required: true }, ...(await one(index.words(signs), byScore, false))];
}

/**
 * A token with symbols, where it stands as it was typed. Pages with its words alone come after those, unless they are
 * hardly words. Nothing where no page has it and its words can be looked for.
 */
async function ofSymbol(index: Index, { symbol, words, runs }: Term): Promise<Part[]> {
  if (!symbol) return [];
  const hits = await index.sequence([symbolSign(symbol)]);
  const part: Part = { hits, points: flat(SYMBOL), required: false };
  if (words.length === 0) return [{ ...part, required: runs.length === 0 }];
  if (hits.size === 0) return [];
  if (words.every(word => word.length < 3)) return [{ ...part, required: true }];
  const found = await index.words(words);
  return [part, { hits: new Map([...hits, ...found]), points: byScore, required: true }];
}

/** Pages that all required parts have found, with the points of all parts. */
function join(parts: Part[]): Candidate[] {
  const required = parts.filter(part => part.required);
  const [first] = required;
  if (!first) return [];
  const best = parts.map(({ hits }) => [...hits.values()].reduce((most, score) => Math.max(most, score), 1e-9));
  const found: Candidate[] = [];
  for (const id of first.hits.keys()) {
    if (!required.every(({ hits }) => hits.has(id))) continue;
    let score = 0;
    for (const [place, { hits, points }] of parts.entries()) {
      const own = hits.get(id);
      if (own !== undefined) score += points(own, best[place] ?? 1);
    }
    found.push({ id, score });
  }
  return found;
}
