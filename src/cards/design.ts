import { cardSize } from './card.ts';
import { colours } from './colours.ts';
import { drawn, lineHeight, oneLine, type SizedLine, titleLines } from './set-text.ts';
import { ShapedText } from './shaped-text.ts';
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

/** In pixels. */
const margin = 84;
const measure = cardSize.width - 2 * margin;
const gap = 20;
const icons = { small: 56, large: 220 };
/** The title is centred between the breadcrumbs and the line above the notebook. */
const titleArea = { top: 128, bottom: 510, height: 330 };
const centres = { breadcrumbs: 107, title: (titleArea.top + titleArea.bottom) / 2, notebook: 571 };
const titleSizes = [108, 96, 84, 72, 64, 56, 50, 46];

/** In pixels. */
const sizes = { breadcrumbs: 32, notebook: 30, host: 28 };

/** Whether breadcrumbs fit on a card. */
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

  const area = { width: measure, height: titleArea.height, sizes: titleSizes };
  const lines = title ? titleLines(title, area) : [];
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
