import type { Query, Term } from '../shared/query.ts';
import { bigrams, encodeBeginning, encodeBigram, encodeSymbols, tokenize } from '../shared/terms.ts';
import type { Lists } from './lists.ts';
import type { Hits, Index } from './pagefind.ts';
import { proximity } from './proximity.ts';
import { MAX_TEXT_SCORE, softAnd } from './soft-and.ts';

/** A page that matches a query, with its score according to the index. */
export interface Candidate {
  id: string;
  score: number;
}

/** Points for words that follow one another as in the query, and for each of them. */
const SEQUENCE = 8;
const SEQUENCE_WORD = 3;
/** Points for words that stand close together. */
const PROXIMITY = 8;
/** Points for a token with the same symbols. */
const SYMBOL = 40;
/**
 * Points for a token that begins with the same symbols. They are fewer, because Pagefind returns tokens with fewer letters in
 * common where there is none.
 */
const BEGINNING = 15;
/** Points for a run of an unspaced script. */
const RUN = 12;
/** Points for a word that is not only the beginning of another. */
const WHOLE_WORD = 2;

/** From this number of words on, a page may lack some of them. */
const MIN_SOFT_WORDS = 4;

/** A part of a query, with the pages that match it. */
interface Clause {
  hits: Hits;
  /** Points for a page. @param best highest score of the hits */
  boost(score: number, best: number): number;
  /** Whether only pages that match the clause are results. */
  required: boolean;
}

const constant = (points: number) => () => points;
/** Scales scores so that the best is {@link MAX_TEXT_SCORE}. */
const relative = (score: number, best: number) => (MAX_TEXT_SCORE * score) / best;
/** The more words are exactly as far apart as in the query, the less likely that is chance. */
const byProximity = (wordCount: number) => (proximity: number) =>
  proximity > 0.999 ? SEQUENCE + SEQUENCE_WORD * wordCount : PROXIMITY * proximity;

/** Pages with all terms of a query. Common words are looked up only if there are no others; of many words, most will do. */
export async function allTerms(index: Index, lists: Lists, query: Query): Promise<Candidate[]> {
  const terms = await withoutCommon(lists, query);
  const words: string[] = [];
  const clauses: (Clause[] | Promise<Clause[]>)[] = [];
  for (const term of terms) {
    const symbol = await symbolClauses(index, term);
    if (symbol.length > 0) clauses.push(symbol);
    else words.push(...term.words);
    for (const run of term.runs) clauses.push(runClauses(index, run));
  }
  if (words.length >= MIN_SOFT_WORDS) {
    clauses.push(clause(softAnd(index, words, (await lists.manifest).pages), score => score, true));
  } else if (words.length > 0) clauses.push(wordClauses(index, words, await lists.common()));
  clauses.push(sequenceClauses(index, longestRun(query.typed, terms)));
  clauses.push(clause(proximity(index, query.typed, terms), byProximity(terms.length), false));
  for (const phrase of query.phrases) {
    if (phrase.words.length > 0) clauses.push(clause(inSequence(index, [phrase]), relative, true));
    for (const run of phrase.runs) clauses.push(runClauses(index, run));
    clauses.push(symbolClauses(index, phrase));
  }
  return intersect((await Promise.all(clauses)).flat());
}

/** The terms of a query that are not common: all of them, if it asks for nothing else. */
export async function withoutCommon(lists: Lists, { terms, phrases }: Query): Promise<Term[]> {
  const common = await lists.common();
  const rare = terms.filter(
    ({ words, runs, symbol }) => runs.length > 0 || symbol || words.some(word => !common.has(word)),
  );
  return rare.length + phrases.length > 0 ? rare : terms;
}

/** The longest run of neighbouring terms that are all in `included`. */
function longestRun(terms: Term[], included: Term[]): Term[] {
  let longest: Term[] = [];
  let run: Term[] = [];
  for (const term of terms) {
    run = included.includes(term) ? [...run, term] : [];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

async function clause(hits: Promise<Hits>, boost: Clause['boost'], required: boolean): Promise<Clause[]> {
  return [{ hits: await hits, boost, required }];
}

async function wordClauses(index: Index, words: string[], common: Set<string>): Promise<Clause[]> {
  const clauses = await clause(index.words(words), relative, true);
  const [word = ''] = words;
  if (words.length > 1 || common.has(word)) return clauses;
  return [...clauses, ...(await clause(index.sequence([word]), constant(WHOLE_WORD), false))];
}

/** The words of several terms, or of an identifier, one after the other. */
async function sequenceClauses(index: Index, terms: Term[]): Promise<Clause[]> {
  const { length } = terms.flatMap(({ words }) => words);
  if (length < 2) return [];
  return clause(inSequence(index, terms), constant(SEQUENCE + SEQUENCE_WORD * length), false);
}

/** Looks up terms as sequences of words and as identifiers, which the index has whole and in parts. */
async function inSequence(index: Index, terms: Term[]): Promise<Hits> {
  const tokens = terms.flatMap(({ text }) => text.split(/\s+/).map(token => tokenize(token).words));
  const [asWords, asIdentifiers] = await Promise.all([
    index.sequence(tokens.flat()),
    index.sequence(tokens.map(words => words.join('')).filter(Boolean)),
  ]);
  return new Map([...asWords, ...asIdentifiers]);
}

/** A run of an unspaced script: the bigrams must follow one another; their scores count as well. */
async function runClauses(index: Index, run: string): Promise<Clause[]> {
  const words = bigrams(run).map(encodeBigram);
  if (words.length === 1) return clause(index.words(words), relative, true);
  const hits = await index.sequence(words);
  return [{ hits, boost: constant(RUN), required: true }, ...(await clause(index.words(words), relative, false))];
}

/**
 * A token with symbols. Pages with its words but other symbols match too, unless its words have only one or two letters.
 * Returns nothing if no page has the token, so that its words are looked up like any others.
 */
async function symbolClauses(index: Index, { symbol, words, runs }: Term): Promise<Clause[]> {
  if (!symbol) return [];
  const [whole, beginnings] = await Promise.all([
    index.sequence([encodeSymbols(symbol)]),
    hasParts(symbol) ? index.words([encodeBeginning(symbol)]) : new Map<string, number>(),
  ]);
  const hits: Hits = new Map([...beginnings, ...whole]);
  const exact: Clause = { hits: whole, boost: constant(SYMBOL), required: false };
  if (words.length === 0) return [{ ...exact, hits, required: runs.length === 0 }];
  if (hits.size === 0) return [];
  const begun: Clause = { hits: beginnings, boost: constant(BEGINNING), required: false };
  if (words.every(word => word.length < 3)) return [exact, { ...begun, hits, required: true }];
  const hitsOfWords = await index.words(words);
  return [exact, begun, { hits: new Map([...hits, ...hitsOfWords]), boost: relative, required: true }];
}

/** Whether a token may be the beginning of a longer one: an address, a path or an identifier, cut off at or after a separator. */
const hasParts = (symbol: string) => /[\p{L}\p{N}][._/:-]/u.test(symbol);

/** The pages that match all required clauses, with the points of all clauses. */
function intersect(clauses: Clause[]): Candidate[] {
  const required = clauses.filter(clause => clause.required);
  const [first] = required;
  if (!first) return [];
  const best = clauses.map(({ hits }) => [...hits.values()].reduce((highest, score) => Math.max(highest, score), 1e-9));
  const candidates: Candidate[] = [];
  for (const id of first.hits.keys()) {
    if (!required.every(({ hits }) => hits.has(id))) continue;
    let score = 0;
    for (const [index, { hits, boost }] of clauses.entries()) {
      const hit = hits.get(id);
      if (hit !== undefined) score += boost(hit, best[index] ?? 1);
    }
    candidates.push({ id, score });
  }
  return candidates;
}
