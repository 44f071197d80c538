import type { Query } from '../shared/query.ts';
import { nameKey } from '../shared/terms.ts';
import { findMatches, foldText, literal, type Match, type Needle, needlesIn } from './matches.ts';
import type { Fragment } from './texts.ts';

/** A piece of text, marked where it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A section of a page that matches. */
export interface SectionMatch {
  /** Id of its heading; none for what stands before the first. */
  id: string;
  heading: Piece[];
  excerpt: Piece[];
  score: number;
}

/** What of a page matches. */
export interface PageMatch {
  /** The best first. */
  sections: SectionMatch[];
  /** How much speaks for the page, beyond what the index knows. */
  score: number;
  /** Does each phrase in quotation marks stand on the page? */
  phrases: boolean;
}

const SECTIONS = 3;

/** Looks into the text of a page: which sections match, where the words stand, and how well. */
export function matchPage(fragment: Fragment, query: Query, asked: Needle[]): PageMatch {
  const text = fragment.content;
  const needles = needlesIn(foldText(text), asked);
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  const headings = [...fragment.anchors].filter(({ element }) => /^h\d$/i.test(element));
  headings.sort((a, b) => a.location - b.location);
  const from = headings.map(({ location }) => starts[location] ?? text.length);
  const wanted = literal(query);
  const key = nameKey(wanted);

  const sections: SectionMatch[] = [];
  const found = new Set<number>();
  let weights = 0;
  let best = 0;
  for (let place = -1; place < headings.length; place++) {
    const heading = headings[place]?.text ?? '';
    const begin = place < 0 ? 0 : (from[place] ?? 0) + heading.length;
    const body = text.slice(begin, from[place + 1] ?? text.length).replace(/^[\s.]+/, '');
    const inHeading = findMatches(foldText(heading), needles);
    const folded = foldText(body);
    const inBody = findMatches(folded, needles);
    if (inHeading.length + inBody.length === 0) continue;
    for (const { needle } of [...inHeading, ...inBody]) found.add(needle);
    weights = Math.max(weights, quality([...inHeading, ...inBody], needles.length));
    const distinct = new Set([...inHeading, ...inBody].map(({ needle }) => needle)).size / needles.length;
    const named = new Set(inHeading.map(({ needle }) => needle)).size / needles.length;
    const asWritten = needles.length > 1 || needles[0]?.word === false ? folded.folded.includes(wanted) : false;
    const score =
      (nameKey(heading) === key ? 12 : 0) +
      4 * distinct * distinct +
      6 * named * named +
      (asWritten ? 6 : 0) +
      Math.min(1, inBody.length / 10);
    best = Math.max(best, score);
    const id = place === 0 && from[0] === 0 ? '' : (headings[place]?.id ?? '');
    sections.push({ id, heading: mark(heading, inHeading), excerpt: excerpt(body, inBody), score });
  }
  sections.sort((a, b) => b.score - a.score);
  return {
    sections: sections.filter(({ score }) => score >= best / 2).slice(0, SECTIONS),
    score: best + 20 * weights + (found.size / Math.max(1, needles.length)) * 2,
    phrases: query.phrases.every(({ text: phrase }) => holds(text, phrase)),
  };
}

/** How whole the words are that match best, from 0 to 1. */
function quality(matches: Match[], needles: number): number {
  const best = new Map<number, number>();
  for (const { needle, weight } of matches) best.set(needle, Math.max(best.get(needle) ?? 0, weight));
  return [...best.values()].reduce((sum, weight) => sum + weight, 0) / needles;
}

/** Does a phrase stand in a text? Its symbols count; if it has none, punctuation between its words does not. */
function holds(text: string, phrase: string): boolean {
  const plain = (one: string) =>
    foldText(one)
      .folded.replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(text).includes(plain(phrase));
}

const LENGTH = 170;

/** The sentence, or what fits, around the place where most of what is looked for stands together. */
function excerpt(text: string, matches: Match[]): Piece[] {
  let start = 0;
  let most = 0;
  for (const { start: at } of matches) {
    const near = matches.filter(match => match.start >= at && match.end <= at + LENGTH * 0.7);
    const count = new Set(near.map(({ needle }) => needle)).size + near.length / 100;
    if (count > most) [most, start] = [count, at];
  }
  const before = text.slice(Math.max(0, start - LENGTH / 2), start);
  const sentence = Math.max(...['. ', '! ', '? ', '。', '！', '？'].map(end => before.lastIndexOf(end)));
  const cut = start > LENGTH / 2 && sentence < 0;
  let from = start - before.length;
  if (sentence >= 0) from += sentence + 1;
  else if (cut) from += Math.max(0, before.indexOf(' ') + 1);
  let to = Math.min(text.length, from + LENGTH);
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), from + LENGTH * 0.8, start + 10);
  const shown = matches
    .filter(match => match.start >= from && match.end <= to)
    .map(match => ({ ...match, start: match.start - from, end: match.end - from }));
  const pieces = mark(text.slice(from, to).trimEnd(), shown);
  if (cut) pieces.unshift({ text: '… ', marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** Cuts a text at its matches. */
export function mark(text: string, matches: Match[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
