import bidiFactory, { type EmbeddingLevels } from 'bidi-js';
import { Direction, Feature, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';
import type { DrawableText } from './text.ts';
import { EM, type Font } from './typeface.ts';

/** A glyph at its position on a line. */
export interface PlacedGlyph {
  font: Font;
  id: number;
  /** From the left end of the line, in units of {@link EM}. */
  x: number;
  /** Above the baseline, in units of {@link EM}. */
  y: number;
}

/** The glyphs of a line from left to right. */
export interface GlyphLine {
  glyphs: PlacedGlyph[];
  /** In units of {@link EM}. */
  width: number;
}

/** Part of a line in one font and one direction. Offsets in UTF-16 code units. */
interface Run {
  start: number;
  end: number;
  font: Font;
  rightToLeft: boolean;
}

const bidi = bidiFactory();
const buffer = new ShapingBuffer();
/** Inter's contextual alternates replace what was written: `->` by an arrow, `x` between digits by `×`. */
const asWritten = [new Feature('calt', 0)];

/**
 * Text in the order in which it is written, with what a line needs: the directions of its parts by the Unicode
 * Bidirectional Algorithm (UAX 9), and its glyphs by HarfBuzz.
 */
export class ShapedText {
  readonly content: DrawableText;
  readonly rightToLeft: boolean;
  readonly #levels: EmbeddingLevels;
  /** By code unit: the width, in units of {@link EM}, and the number of the clusters that begin before it. */
  readonly #before: { width: number[]; clusters: number[] };

  /** @param direction by default that of the first letter */
  constructor(content: DrawableText, direction: 'ltr' | 'rtl' | 'auto' = 'auto') {
    this.content = content;
    this.#levels = bidi.getEmbeddingLevels(content.text, direction);
    this.rightToLeft = (this.#levels.paragraphs[0]?.level ?? 0) % 2 === 1;
    this.#before = this.#measure();
  }

  /**
   * The width of a part of the text in units of {@link EM}. It is exact unless the part ends within a word.
   *
   * @param start code unit
   * @param end code unit that follows
   * @param letterSpacing in units of {@link EM}
   */
  widthOf(start: number, end: number, letterSpacing: number): number {
    const of = (sums: number[]) => (sums[end] as number) - (sums[start] as number);
    return of(this.#before.width) + letterSpacing * of(this.#before.clusters);
  }

  /** Shapes a part of the text as a line. The parameters are those of {@link widthOf}. */
  line(start = 0, end = this.content.text.length, letterSpacing = 0): GlyphLine {
    const glyphs: PlacedGlyph[] = [];
    let x = 0;
    for (const run of this.#visualRuns(start, end)) {
      const shaped = this.#shape(run);
      for (const [index, { id, cluster, advance, dx, dy }] of shaped.entries()) {
        glyphs.push({ font: run.font, id, x: x + dx, y: dy });
        x += advance + (shaped[index + 1]?.cluster === cluster ? 0 : letterSpacing);
      }
    }
    return { glyphs, width: x };
  }

  #measure() {
    const { length } = this.content.text;
    const width = Array<number>(length + 1).fill(0);
    const clusters = Array<number>(length + 1).fill(0);
    for (const run of this.#runs(0, length)) {
      for (const { cluster, advance } of this.#shape(run)) {
        width[cluster + 1] = (width[cluster + 1] as number) + advance;
        clusters[cluster + 1] = 1;
      }
    }
    for (let index = 1; index <= length; index++) {
      width[index] = (width[index] as number) + (width[index - 1] as number);
      clusters[index] = (clusters[index] as number) + (clusters[index - 1] as number);
    }
    return { width, clusters };
  }

  /** The runs of a line in the order of the text. */
  #runs(start: number, end: number): Run[] {
    const runs: Run[] = [];
    for (let index = start; index < end; index++) {
      const font = this.content.fonts[index] as Font;
      const rightToLeft = (this.#levels.levels[index] as number) % 2 === 1;
      const last = runs.at(-1);
      if (last?.font === font && last.rightToLeft === rightToLeft) last.end = index + 1;
      else runs.push({ start: index, end: index + 1, font, rightToLeft });
    }
    return runs;
  }

  /** The runs of a line from left to right. */
  #visualRuns(start: number, end: number): Run[] {
    const runs = this.#runs(start, end);
    const order = bidi.getReorderedIndices(this.content.text, this.#levels, start, end - 1);
    const position = new Map(order.map((index, visual) => [index, visual]));
    return runs.sort((a, b) => (position.get(a.start) as number) - (position.get(b.start) as number));
  }

  /** The glyphs of a run from left to right. The letters around it decide how Arabic letters at its ends are joined. */
  #shape({ start, end, font, rightToLeft }: Run) {
    buffer.reset();
    buffer.addText(this.content.text, start, end - start);
    buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR);
    buffer.setLanguage(this.content.language);
    buffer.guessSegmentProperties();
    shape(font.shaping, buffer, font.name.startsWith('inter-') ? asWritten : []);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint: id, cluster }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      return { id, cluster, advance: xAdvance, dx: xOffset, dy: yOffset };
    });
  }
}
