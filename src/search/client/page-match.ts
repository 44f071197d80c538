import type { Query } from '../shared/query.ts';
import { foldName } from '../shared/terms.ts';
import {
  bestPassage,
  type FoldedText,
  findMatches,
  foldText,
  literalText,
  type Match,
  type TermPattern,
  withPresence,
} from './matches.ts';
import type { PageText } from './pagefind.ts';

/** A piece of text, highlighted if it matches the query. */
export interface Segment {
  text: string;
  isMatch: boolean;
  /** Whether it only means nearly the same as a word of the query. */
  isRelated?: boolean;
}

/** A section of a page that matches a query. */
export interface SectionMatch {
  /** Id of its heading; empty for the text before the first heading, or under a heading at the very top. */
  id: string;
  heading: Segment[];
  excerpt: Segment[];
  score: number;
}

/** How a page matches a query. */
export interface PageMatch {
  title: Segment[];
  /** Best first. */
  sections: SectionMatch[];
  /** Points in addition to those from the index. */
  score: number;
  /** Whether a section has all words of the query, whole and as they were typed. */
  isExact: boolean;
  /** Whether the page contains all phrases in quotation marks. */
  hasPhrases: boolean;
}

const MAX_SECTIONS = 3;

/** A section of a page, folded. */
interface FoldedSection {
  /** See {@link SectionMatch}. */
  id: string;
  heading: FoldedText;
  body: FoldedText;
}

/** A page, folded, with the text before its first heading and its sections. */
interface FoldedPage {
  folded: FoldedText;
  sections: FoldedSection[];
}

/** Folding takes longer than matching, and the same pages match from key to key. */
const foldedPages = new WeakMap<PageText, FoldedPage>();

function foldedOf(page: PageText): FoldedPage {
  const known = foldedPages.get(page) ?? { folded: foldText(page.content), sections: sectionsOf(page) };
  foldedPages.set(page, known);
  return known;
}

function sectionsOf({ content, anchors }: PageText): FoldedSection[] {
  const wordOffsets = [...content.matchAll(/\S+/g)].map(({ index }) => index);
  const headings = anchors
    .filter(({ element }) => /^h\d$/i.test(element))
    .sort((a, b) => a.location - b.location)
    .map(({ id, text, location }) => ({ id, text, start: wordOffsets[location] ?? content.length }));
  const opening = { id: '', text: '', start: 0 };
  return [opening, ...headings].map(({ id, text, start }, index) => {
    const body = content.slice(start + text.length, headings[index]?.start ?? content.length);
    // What is under a heading at the very top is the beginning of the page.
    const isTop = index === 1 && start === 0;
    return { id: isTop ? '' : id, heading: foldText(text), body: foldText(body.replace(/^[\s.]+/, '')) };
  });
}

/** Matches the text of a page against a query, section by section. */
export function matchPage(page: PageText, query: Query, queryPatterns: TermPattern[]): PageMatch {
  const { folded, sections: parts } = foldedOf(page);
  const patterns = withPresence(folded, queryPatterns);
  const wanted = literalText(query);
  const wantedName = foldName(wanted);
  const share = (matches: Match[]) => new Set(matches.map(({ pattern }) => pattern)).size / patterns.length;

  const sections: SectionMatch[] = [];
  const found = new Set<number>();
  let bestQuality = 0;
  let bestScore = 0;
  /** The beginning of the first section with a text. */
  let opening: Segment[] = [];
  for (const { id, heading, body } of parts) {
    const inHeading = findMatches(heading, patterns);
    const inBody = findMatches(body, patterns);
    if (opening.length === 0 && body.text) opening = excerptOf(body.text, inBody, 0);
    const matches = [...inHeading, ...inBody];
    if (matches.length === 0) continue;
    for (const { pattern } of matches) found.add(pattern);
    bestQuality = Math.max(bestQuality, quality(matches, patterns.length));
    const canBeLiteral = patterns.length > 1 || patterns[0]?.isWord === false;
    const score =
      (foldName(heading.text) === wantedName ? 12 : 0) +
      4 * share(matches) ** 2 +
      6 * share(inHeading) ** 2 +
      (canBeLiteral && body.folded.includes(wanted) ? 6 : 0) +
      Math.min(1, inBody.length / 10);
    bestScore = Math.max(bestScore, score);
    sections.push({
      id,
      heading: splitAtMatches(heading.text, inHeading),
      excerpt: excerptOf(body.text, inBody),
      score,
    });
  }
  sections.sort((a, b) => b.score - a.score);
  // A heading without a text below it says what the page is about, but not how it begins.
  const [best] = sections;
  const bestText = sections.find(({ excerpt }) => excerpt.some(({ isMatch }) => isMatch));
  if (best?.excerpt.length === 0) best.excerpt = opening;
  // Nor does the heading of a page say where its text has the words.
  const shown = sections
    .filter(section => section.score >= bestScore / 2 || section === bestText)
    .slice(0, MAX_SECTIONS);
  if (bestText && !shown.includes(bestText)) shown.splice(-1, 1, bestText);
  const { title } = page.meta;
  return {
    title: splitAtMatches(title, findMatches(foldText(title), patterns)),
    sections: shown,
    score: bestScore + 20 * bestQuality + (found.size / Math.max(1, patterns.length)) * 2,
    isExact: bestQuality === 1,
    hasPhrases: query.phrases.every(({ text: phrase }) => contains(folded, phrase)),
  };
}

/** From 0 to 1: the mean, over all patterns, of the weight of their best match. */
function quality(matches: Match[], patternCount: number): number {
  const best = new Map<number, number>();
  for (const { pattern, weight } of matches) best.set(pattern, Math.max(best.get(pattern) ?? 0, weight));
  return [...best.values()].reduce((sum, weight) => sum + weight, 0) / patternCount;
}

/** Whether a text contains a phrase, whatever the punctuation between the words. */
function contains({ folded }: FoldedText, phrase: string): boolean {
  const words = (part: string) => part.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words(folded).includes(words(foldText(phrase).folded));
}

const EXCERPT_LENGTH = 170;

/**
 * Where a text begins behind the tags before it, which say little: the tags of all results are filters beside them. A tag that
 * reaches beyond `end`, because it matches, belongs to the text.
 */
function endOfTags(text: string, end: number): number {
  let offset = 0;
  for (const [tag] of text.matchAll(/@[^\s@]+\s+/gy)) {
    if (offset + tag.length > end) break;
    offset += tag.length;
  }
  return offset;
}

/**
 * An excerpt from the beginning of a sentence, if that is near.
 *
 * @param center what it is around: where most patterns are close together
 */
function excerptOf(text: string, matches: Match[], center = bestPassage(matches)?.start ?? 0): Segment[] {
  const before = text.slice(Math.max(0, center - EXCERPT_LENGTH / 2), center);
  const sentenceEnd = Math.max(...['. ', '! ', '? ', '。', '！', '？'].map(end => before.lastIndexOf(end)));
  const isCut = center > EXCERPT_LENGTH / 2 && sentenceEnd < 0;
  let from = center - before.length;
  if (sentenceEnd >= 0) from += sentenceEnd + 1;
  else if (isCut) from += Math.max(0, before.indexOf(' ') + 1);
  if (from === 0) from = endOfTags(text, matches[0]?.start ?? text.length);
  let to = Math.min(text.length, from + EXCERPT_LENGTH);
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), from + EXCERPT_LENGTH * 0.8, center + 10);
  const shown = matches
    .filter(match => match.start >= from && match.end <= to)
    .map(match => ({ ...match, start: match.start - from, end: match.end - from }));
  const segments = splitAtMatches(text.slice(from, to).trimEnd(), shown);
  if (isCut) segments.unshift({ text: '… ', isMatch: false });
  if (to < text.length) segments.push({ text: ' …', isMatch: false });
  return segments;
}

/** Splits a text into its matches and the text between them. */
export function splitAtMatches(text: string, matches: Match[]): Segment[] {
  const segments: Segment[] = [];
  let offset = 0;
  for (const { start, end, isRelated } of matches) {
    if (start > offset) segments.push({ text: text.slice(offset, start), isMatch: false });
    segments.push({ text: text.slice(start, end), isMatch: true, ...(isRelated && { isRelated }) });
    offset = end;
  }
  if (offset < text.length) segments.push({ text: text.slice(offset), isMatch: false });
  return segments;
}
