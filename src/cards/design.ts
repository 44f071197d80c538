import { cardSize } from './card.ts';
import { breakLines, linesOf } from './lines.ts';
import { type GlyphLine, ShapedText } from './shaped-text.ts';
import type { DrawableText } from './text.ts';
import { EM } from './typeface.ts';

/** The text on a card, without the parts that cannot be drawn. */
export interface CardText {
  title?: DrawableText;
  /** The pages above, in one line. */
  breadcrumbs?: DrawableText;
  notebook?: DrawableText;
  host?: DrawableText;
  accent?: string | undefined;
}

/** The colours of the site's light theme. */
const colours = { paper: '#fdfdfb', line: '#e3e3dc', soft: '#5b6466', strong: '#0f1314', accent: '#0b6a63' };

/** In pixels. */
const margin = 84;
const measure = cardSize.width - 2 * margin;
const gap = 20;
const icons = { small: 56, large: 220 };
/** The title is centred between the breadcrumbs and the line above the notebook. */
const titleArea = { top: 128, bottom: 510, height: 330 };
const centres = { breadcrumbs: 107, title: (titleArea.top + titleArea.bottom) / 2, notebook: 571 };
const lineHeight = 1.16;
const titleSizes = [108, 96, 84, 72, 64, 56, 50, 46];
/** How far the baseline is below the centre of a line: half of Inter's ascent less its descent, in em. */
const baselineShift = (0.96875 - 0.24121) / 2;
/** Scripts whose letters may be set closer together; those of others are joined, or would overlap. */
const spaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;

/** In pixels. */
const sizes = { breadcrumbs: 32, notebook: 30, host: 28 };

/** A line at a font size, with its width in pixels. */
interface SizedLine {
  line: GlyphLine;
  size: number;
  width: number;
}

/** Do breadcrumbs fit on a card? */
export function breadcrumbsFit(text: DrawableText): boolean {
  return new ShapedText(text).line().width * sizes.breadcrumbs <= measure * EM;
}

/**
 * Lays out a card: the breadcrumbs, the title, as large as possible, and at the bottom the notebook and the host. The
 * icon takes the place of a title that cannot be drawn. A card whose title is written from right to left is mirrored.
 *
 * @param icon a `data:` URL
 * @returns SVG in which text consists of paths
 */
export function layOut(
  { title, breadcrumbs, notebook, host, accent = colours.accent }: CardText,
  icon: string,
): string {
  const { width, height } = cardSize;
  const leading = title ?? notebook;
  const direction = leading && new ShapedText(leading).rightToLeft ? 'rtl' : 'ltr';
  /** The x of what begins at an offset from the margin. */
  const x = (offset: number, side: number) => (direction === 'rtl' ? width - margin - offset - side : margin + offset);
  const picture = (side: number, centre: number) =>
    `<image href="${icon}" x="${x(0, side)}" y="${centre - side / 2}" width="${side}" height="${side}"/>`;
  const text = (sized: SizedLine | undefined, offset: number, centre: number, colour: string) =>
    sized ? drawn(sized, x(offset, sized.width), centre, colour) : '';

  const lines = title ? titleLines(title) : [];
  const titleCentre = (index: number, size: number) =>
    centres.title + (index - (lines.length - 1) / 2) * size * lineHeight;
  const hostLine = host && oneLine(host, sizes.host, measure * 0.4, 'ltr');
  const ownerOffset = title ? icons.small + gap : 0;
  const ownerRoom = measure - ownerOffset - (hostLine ? hostLine.width + 2 * gap : 0);
  const owner = notebook && notebook.text !== title?.text ? oneLine(notebook, sizes.notebook, ownerRoom) : undefined;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect width="${width}" height="12" fill="${accent}"/>`,
    text(
      breadcrumbs && oneLine(breadcrumbs, sizes.breadcrumbs, measure, direction),
      0,
      centres.breadcrumbs,
      colours.soft,
    ),
    ...lines.map((line, index) => text(line, 0, titleCentre(index, line.size), colours.strong)),
    `<rect x="${margin}" y="${titleArea.bottom}" width="${measure}" height="2" fill="${colours.line}"/>`,
    title ? picture(icons.small, centres.notebook) : picture(icons.large, centres.title),
    text(owner, ownerOffset, centres.notebook, colours.strong),
    text(hostLine, measure - (hostLine?.width ?? 0), centres.notebook, colours.soft),
    '</svg>',
  ].join('');
}

/** A title at the largest size at which it fits without breaking a word, or cut off at the smallest. */
function titleLines(title: DrawableText): SizedLine[] {
  const paragraph = new ShapedText(title);
  const measureAt = (size: number) => ({
    width: (measure / size) * EM,
    maxLines: Math.floor(titleArea.height / (size * lineHeight)),
    letterSpacing: size > 60 && spaced.test(title.text) ? -0.02 * EM : 0,
  });
  const size = titleSizes.find(size => breakLines(paragraph, measureAt(size)).fits) ?? (titleSizes.at(-1) as number);
  return linesOf(paragraph, measureAt(size)).map(line => sizedLine(line, size));
}

/** Text in one line, cut off at a width in pixels. */
function oneLine(text: DrawableText, size: number, width: number, direction?: 'ltr' | 'rtl'): SizedLine {
  const [line] = linesOf(new ShapedText(text, direction), { width: (width / size) * EM, maxLines: 1 });
  return sizedLine(line as GlyphLine, size);
}

/** No line is wider than a card's text: parts of Arabic words may become wider than they were measured to be. */
const sizedLine = (line: GlyphLine, size: number) => ({
  line,
  size,
  width: Math.min((line.width * size) / EM, measure),
});

/** A line as paths. */
function drawn({ line, size, width }: SizedLine, x: number, centre: number, colour: string): string {
  const paths = line.glyphs.map(({ font, id, x, y }) => {
    const path = font.shaping.glyphToPath(id);
    return path && `<path transform="translate(${x} ${y})" d="${path}"/>`;
  });
  const place = `translate(${x.toFixed(2)} ${(centre + baselineShift * size).toFixed(2)})`;
  return `<g fill="${colour}" transform="${place} scale(${width / line.width} ${-size / EM})">${paths.join('')}</g>`;
}
