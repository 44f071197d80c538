import { escapeHtml } from '../html/escape.ts';
import type { NearPage, Neighbour, Neighbourhood } from './neighbourhood.ts';
import { cutToWidth } from './text-width.ts';

/** What the picture needs to know besides pages. */
export interface NeighbourhoodFrame {
  words: {
    /** Name of the picture. @param title of the page in the middle */
    mapOf: (title: string) => string;
    /** Heading of the pages that link to this one. */
    sources: string;
    /** Heading of the pages that it links to. */
    targets: string;
    /** How many more there are. */
    more: (count: number) => string;
    /** BCP 47 tag of the language of a text, if it is not that of the notes. */
    langOf: (text: string) => string | undefined;
    /** The same of {@link more}. */
    moreLang: string | undefined;
  };
  /** BCP 47 tag of the notes, if it is known. */
  lang?: string | undefined;
  /** The `href` of a page. @param address without the base */
  href: (address: string) => string;
  /** The `href`s of style sheets. */
  stylesheets: string[];
}

/** Sizes in pixels. On screens that are narrower than both sides, they are below each other: see `neighbourhood.css`. */
const WIDTH = { oneSide: 340, twoSides: 540 };
/** The width of the title in the middle, as a multiple of its size. */
const TITLE_WIDTH = 20;
const ROW = 27;
const FAR_ROW = 23;
/** Between a page with others below it and the next one. */
const GAP = 7;
/** Where the rows begin: above them are the title and the headings. */
const TOP = 84;
/** Between two sides below each other: room for a heading. */
const BETWEEN = 60;
/** From the page in the middle to those beside it. */
const ARM = 78;
/** From there to their titles. */
const LABEL_GAP = 11;
/** Between a dot and the line to it: the room for no arrow, one or two. */
const HEAD_ROOM = [0, 13, 25];
/** How far pages two steps away are indented. */
const INDENT = 15;
/** The room that the page in the middle has if it stands at a side. */
const MARGIN = 24;
const FONT_SIZE = { title: 18, near: 15, far: 13.5 };

const attribute = (name: string, value: string | undefined) =>
  value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;

/**
 * The map of a page's neighbourhood as an SVG file: on the left the pages that link to it, on the right those it links to,
 * each with pages two steps away below it. An arrow lies at the end of each link where it leads to. The titles are links.
 *
 * Policies allow no styles in the file. So it has the places of the sides for both kinds of screens as attributes, of which
 * the style sheet turns off one, and the height on narrow screens as the size of its font.
 */
export function neighbourhoodSvg(around: Neighbourhood, frame: NeighbourhoodFrame): string {
  const { words } = frame;
  const left = rowsOf(around.sources, around.moreSources);
  const right = rowsOf(around.targets, around.moreTargets);
  const sides = [
    ...(around.sources.length > 0 ? [{ ...left, direction: -1 as const, heading: words.sources }] : []),
    ...(around.targets.length > 0 ? [{ ...right, direction: 1 as const, heading: words.targets }] : []),
  ];
  const isWide = sides.length > 1;
  const width = isWide ? WIDTH.twoSides : WIDTH.oneSide;
  const height = TOP + Math.max(left.height, right.height) + LABEL_GAP;
  const narrowHeight = height + BETWEEN + Math.min(left.height, right.height);
  // Without pages on one side, the page stands there.
  const middle = isWide ? width / 2 : around.sources.length > 0 ? width - MARGIN : MARGIN;
  const centre = Math.round((height + TOP - LABEL_GAP) / 2);
  let top = TOP;
  const drawn = sides.map(side => {
    const narrow = Math.round(top + side.height / 2);
    top += side.height + BETWEEN;
    const room = (isWide ? width / 2 : width - MARGIN) - ARM - LABEL_GAP;
    const content = `<g class="w" transform="translate(${middle} ${centre})">${drawSide(side, room, frame)}</g>`;
    return isWide
      ? `<g class="${side.direction < 0 ? 'l' : 'r'}" transform="translate(0 ${narrow})">${content}</g>`
      : content;
  });
  const shape = isWide ? `class="b" font-size="${narrowHeight}"` : `viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg"${attribute('lang', frame.lang)} width="${width}" height="${height}" ${shape}><title>${escapeHtml(words.mapOf(around.title))}</title>
${frame.stylesheets.map(sheet => `<link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="${escapeHtml(sheet)}"/>`).join('')}
${link(around, frame, `class="t" x="${width / 2}" y="24"`, TITLE_WIDTH)}
${drawn.join('\n')}
</svg>
`;
}

/** A row of one side: a page, the number of those that are not shown, or a page two steps away with the row before it. */
interface Row {
  y: number;
  page?: NearPage;
  far?: Neighbour;
  /** Of a page two steps away: the row of the page between. */
  from?: number;
  more?: number;
}

/** The rows of one side, from its own top, and their height. */
function rowsOf(pages: NearPage[], more: number): { rows: Row[]; height: number } {
  const rows: Row[] = [];
  let height = 0;
  for (const page of pages) {
    const from = height + ROW / 2;
    rows.push({ y: from, page });
    height += ROW;
    for (const far of page.beyond) {
      rows.push({ y: height + FAR_ROW / 2 - 2, far, from });
      height += FAR_ROW;
    }
    if (page.beyond.length > 0) height += GAP;
  }
  if (more > 0) {
    rows.push({ y: height + FAR_ROW / 2, more });
    height += FAR_ROW;
  }
  return { rows, height };
}

/** An arrowhead. @param direction 1 if it points to the right, -1 if to the left */
const arrow = (x: number, y: number, direction: number) => `M${x} ${y}l${-8 * direction}-4.5v9z`;

/**
 * Draws one side around the page in the middle, which is at its origin.
 *
 * @param direction -1 for the left one, 1 for the right one
 * @param room for the titles of pages one step away, in pixels
 */
function drawSide(
  { rows, height, direction, heading }: ReturnType<typeof rowsOf> & { direction: 1 | -1; heading: string },
  room: number,
  frame: NeighbourhoodFrame,
): string {
  let [links, farLinks, dots, farDots] = ['', '', '', ''];
  // One arrow at the page in the middle stands for all links on the left.
  let heads = direction < 0 ? arrow(-11, 0, 1) : '';
  const nearLabels: string[] = [];
  const farLabels: string[] = [];
  const near = direction * ARM;
  const far = near + direction * INDENT;
  const { words } = frame;
  const note = (text: string, y: number, lang: string | undefined) =>
    `<text class="h"${attribute('lang', lang)} y="${y}">${escapeHtml(text)}</text>`;
  const yOf = (inSide: number) => Math.round(inSide - height / 2);
  for (const { y: inSide, page, far: farPage, from = 0, more } of rows) {
    const y = yOf(inSide);
    if (page) {
      // Links on the left lead to the middle, links on the right to the page, and some of these back.
      const arrows = direction < 0 ? 0 : page.isMutual ? 2 : 1;
      const start = near - (HEAD_ROOM[arrows] ?? 0);
      const bend = Math.round(-start * 0.6);
      links += `M${start} ${y}c${bend} 0 ${bend} ${-y} ${-start} ${-y}`;
      dots += `M${near} ${y}h0`;
      if (arrows > 0) heads += arrow(near - 6, y, 1);
      if (arrows > 1) heads += arrow(near - 25, y, -1);
      nearLabels.push(link(page, frame, `y="${y}"`, room / FONT_SIZE.near));
    } else if (farPage) {
      farLinks += `M${near} ${yOf(from)}V${y - 8}q0 8 ${direction * 8} 8h${direction * (INDENT - 8)}`;
      farDots += `M${far} ${y}h0`;
      farLabels.push(link(farPage, frame, `y="${y}"`, (room - INDENT) / FONT_SIZE.far));
    } else if (more) nearLabels.push(note(words.more(more), y, words.moreLang));
  }
  /** The titles of a column, as links. */
  const column = (x: number, labels: string[], attributes = '') =>
    labels.length > 0 ? `<g${attributes} transform="translate(${x})">\n${labels.join('\n')}</g>` : '';
  const labels =
    column(near + direction * LABEL_GAP, [note(heading, yOf(-24), words.langOf(heading)), ...nearLabels]) +
    column(far + direction * (LABEL_GAP - 2), farLabels, ' class="s"');
  return `<path class="f" d="${farLinks}"/><path d="${links}"/><path class="e" d="${farDots}"/><path class="d" d="${dots}"/><path class="a" d="${heads}"/><circle r="8"/>
${direction < 0 ? `<g text-anchor="end">${labels}</g>` : labels}`;
}

/** The title of a page as a link, which is not opened within the frame that shows the map. */
const link = ({ title, address }: Neighbour, { href }: NeighbourhoodFrame, attributes: string, width: number) =>
  `<a href="${escapeHtml(href(address))}" target="_top"><text ${attributes}>${escapeHtml(cutToWidth(title, width))}</text></a>`;
