import { breakLines, linesOf } from './lines.ts';
import { type GlyphLine, ShapedText } from './shaped-text.ts';
import type { DrawableText } from './text.ts';
import { EM } from './typeface.ts';

/** In em. */
export const lineHeight = 1.16;
/** How far the baseline is below the centre of a line: half of Inter's ascent less its descent, in em. */
const baselineShift = (0.96875 - 0.24121) / 2;
/** Scripts whose letters may be set closer together; those of others are joined, or would overlap. */
const spaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;

/** A line at a font size, with its width, in pixels. */
export interface SizedLine {
  line: GlyphLine;
  size: number;
  width: number;
}

/** Where a title goes: the room for it, and the font sizes to try, from the largest, in pixels. */
export interface TitleArea {
  width: number;
  height: number;
  sizes: number[];
}

/** A title at the largest size at which it fits without breaking a word, or cut off at the smallest. */
export function titleLines(title: DrawableText, { width, height, sizes }: TitleArea): SizedLine[] {
  const paragraph = new ShapedText(title);
  const measureAt = (size: number) => ({
    width: (width / size) * EM,
    maxLines: Math.floor(height / (size * lineHeight)),
    letterSpacing: size > 60 && spaced.test(title.text) ? -0.02 * EM : 0,
  });
  const size = sizes.find(size => breakLines(paragraph, measureAt(size)).fits) ?? (sizes.at(-1) as number);
  return linesOf(paragraph, measureAt(size)).map(line => sizedLine(line, size, width));
}

/** Text in one line, cut off at a width in pixels. */
export function oneLine(text: DrawableText, size: number, width: number, direction?: 'ltr' | 'rtl'): SizedLine {
  const [line] = linesOf(new ShapedText(text, direction), { width: (width / size) * EM, maxLines: 1 });
  return sizedLine(line as GlyphLine, size, width);
}

/** No line is wider than its room: parts of Arabic words may become wider than they were measured to be. */
const sizedLine = (line: GlyphLine, size: number, room: number) => ({
  line,
  size,
  width: Math.min((line.width * size) / EM, room),
});

/** A line as paths of SVG. @param x of its left end @param centre its y */
export function drawn({ line, size, width }: SizedLine, x: number, centre: number, colour: string): string {
  const paths = line.glyphs.map(({ font, id, x, y }) => {
    const path = font.shaping.glyphToPath(id);
    return path && `<path transform="translate(${x} ${y})" d="${path}"/>`;
  });
  const place = `translate(${x.toFixed(2)} ${(centre + baselineShift * size).toFixed(2)})`;
  return `<g fill="${colour}" transform="${place} scale(${width / line.width} ${-size / EM})">${paths.join('')}</g>`;
}
