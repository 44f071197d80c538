import sharp from 'sharp';
import { colours } from './colours.ts';
import { iconUrl } from './icon-url.ts';
import { drawn, lineHeight, oneLine, titleLines } from './set-text.ts';
import { ShapedText } from './shaped-text.ts';
import { type DrawableText, drawableText } from './text.ts';

/** What is on the cover of a book. */
export interface Cover {
  title: string;
  /** Of the notebook's name, where the notebook has no icon. */
  initial: string;
  /** Of the notebook, if the book is a section of it. */
  notebook?: string | undefined;
  tagline?: string | undefined;
  /** The site as people write it: `example.org/notes`. */
  host?: string | undefined;
  /** BCP 47 tag. */
  language: string;
  /** The accent colour, if it is not that of Zimlight. */
  accent?: string | undefined;
}

/** In pixels; what shops and libraries of e-books ask for. */
const size = { width: 1600, height: 2400 };
const margin = 150;
const measure = size.width - 2 * margin;
const icon = { side: 260, plate: 340, initial: 230 };
/** The title ends above the line, however long it is. */
const line = 1640;
const titleArea = { width: measure, height: 900, sizes: [250, 220, 190, 165, 140, 120, 104, 90] };
const centres = { notebook: 200 + icon.plate + 120, tagline: line + 110, host: size.height - margin - 20 };

/**
 * Draws the cover of a book, in the colour of the notebook: its icon or initial, the title, and what the book is. One whose
 * title is written from right to left is mirrored.
 *
 * @param picture the notebook's icon, if it has one: the content of an image file
 * @returns a PNG file
 * @throws RangeError if the language is not well-formed; errors of sharp
 */
export async function renderCover(cover: Cover, picture?: Uint8Array): Promise<Buffer> {
  const { language, accent = colours.accent } = cover;
  const text = async (text: string | undefined, weight: 400 | 600) =>
    text === undefined ? undefined : drawableText(text, weight, language);
  const title = await text(cover.title, 600);
  const direction = title && new ShapedText(title).rightToLeft ? 'rtl' : 'ltr';
  const x = (width: number) => (direction === 'rtl' ? size.width - margin - width : margin);
  const small = (text: DrawableText | undefined, fontSize: number, centre: number) => {
    const set = text && oneLine(text, fontSize, measure);
    return set ? drawn(set, x(set.width), centre, colours.paper) : '';
  };
  const lines = title ? titleLines(title, titleArea) : [];
  const bottom = line - 90;
  const centreOf = (index: number, fontSize: number) => bottom - (lines.length - index - 0.5) * fontSize * lineHeight;
  const letter = await text(cover.initial, 600);
  const initial = letter && oneLine(letter, icon.initial, icon.side);
  const inset = (icon.plate - icon.side) / 2;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">`,
    `<rect width="${size.width}" height="${size.height}" fill="${accent}"/>`,
    `<rect x="${x(icon.plate)}" y="${margin}" width="${icon.plate}" height="${icon.plate}" rx="48" fill="${colours.paper}"/>`,
    picture
      ? `<image href="${await iconUrl(picture, icon.side)}" x="${x(icon.plate) + inset}" y="${margin + inset}" width="${icon.side}" height="${icon.side}"/>`
      : initial && drawn(initial, x(icon.plate) + (icon.plate - initial.width) / 2, margin + icon.plate / 2, accent),
    small(await text(cover.notebook, 400), 64, centres.notebook),
    ...lines.map((set, index) => drawn(set, x(set.width), centreOf(index, set.size), colours.paper)),
    `<rect x="${margin}" y="${line}" width="${measure}" height="5" fill="${colours.paper}"/>`,
    small(await text(cover.tagline, 400), 64, centres.tagline),
    small(await text(cover.host, 400), 48, centres.host),
    '</svg>',
  ].join('');
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 1, dither: 0 }).toBuffer();
}
