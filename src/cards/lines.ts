import { LineBreaker } from 'css-line-break';
import { type GlyphLine, ShapedText } from './shaped-text.ts';
import { cutOff } from './text.ts';

/** Bounds of lines. Widths in units of {@link EM} of `typeface.ts`. */
export interface Measure {
  width: number;
  maxLines: number;
  letterSpacing?: number;
}

/** A paragraph in lines. */
export interface LineBreaks {
  /** The code units of each line, without the space at its end: the first, and the one that follows the last. */
  ranges: [start: number, end: number][];
  /** Whether the whole text is in the lines, and no word is broken. */
  fits: boolean;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const thaiWords = new Intl.Segmenter('th', { granularity: 'word' });

/** Where words and graphemes of text end: offsets in code units. */
const endsIn = (segmenter: Intl.Segmenter, text: string) =>
  [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);

/** Between two letters of Thai. Repetition and abbreviation marks, ๆ and ฯ, belong to the word before them. */
const inThai = /(?<=\p{Script=Thai})(?![ฯๆ])(?=\p{Script=Thai})/uy;
const inWord = /(?<=[\p{L}\p{N}])(?=[\p{L}\p{N}])/uy;

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/**
 * Where lines may end: by UAX 14, with small kana kept from the beginnings of lines. Korean is written with spaces, and
 * breaks at them. Thai is written without spaces, and breaks between words.
 *
 * @returns offsets in code units; the last one is the length of the text
 */
export function breakOpportunities(text: string): number[] {
  const ends: number[] = [];
  const breaker = LineBreaker(text, { lineBreak: 'strict' });
  for (let { value } = breaker.next(); value; { value } = breaker.next()) {
    ends.push((ends.at(-1) ?? 0) + value.slice().length);
  }
  if (/\p{Script=Hangul}/u.test(text)) return ends.filter(at => !matchesAt(inWord, text, at));
  if (!/\p{Script=Thai}/u.test(text)) return ends;
  const betweenWords = endsIn(thaiWords, text).filter(at => matchesAt(inThai, text, at));
  return [...new Set([...ends, ...betweenWords])].sort((a, b) => a - b);
}

/** Breaks a paragraph into lines. A word that is longer than a line is broken between graphemes. */
export function breakLines(paragraph: ShapedText, { width, maxLines, letterSpacing = 0 }: Measure): LineBreaks {
  const { text } = paragraph.content;
  const words = breakOpportunities(text);
  const endOfWords = (start: number, end: number) => start + text.slice(start, end).trimEnd().length;
  const lastFitting = (ends: number[], start: number) =>
    ends.findLast(end => end > start && paragraph.widthOf(start, endOfWords(start, end), letterSpacing) <= width);
  const ranges: [number, number][] = [];
  let fits = true;
  let start = 0;
  while (start < text.length && ranges.length < maxLines) {
    let end = lastFitting(words, start);
    if (end === undefined) {
      fits = false;
      const ends = endsIn(graphemes, text);
      end = lastFitting(ends, start) ?? (ends.find(end => end > start) as number);
    }
    ranges.push([start, endOfWords(start, end)]);
    start = end;
  }
  return { ranges, fits: fits && start === text.length };
}

/** The lines of a paragraph. If there are too many, the last one ends with `…`. */
export function linesOf(paragraph: ShapedText, measure: Measure): GlyphLine[] {
  const { ranges } = breakLines(paragraph, measure);
  const { content, rightToLeft } = paragraph;
  const { width, letterSpacing = 0 } = measure;
  const [start, end] = ranges.at(-1) ?? [0, 0];
  let shown = paragraph;
  if (end < content.text.length) {
    const ends = endsIn(graphemes, content.text).filter(
      at => at > start && paragraph.widthOf(start, at, letterSpacing) <= width,
    );
    for (const at of ends.reverse()) {
      shown = new ShapedText(cutOff(content, at), rightToLeft ? 'rtl' : 'ltr');
      if (shown.widthOf(start, shown.content.text.length, letterSpacing) <= width) break;
    }
    ranges.splice(-1, 1, [start, shown.content.text.length]);
  }
  return ranges.map(([from, to]) => shown.line(from, to, letterSpacing));
}
