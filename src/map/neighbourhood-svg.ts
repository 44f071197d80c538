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

/** Sizes in pixels. A narrow picture is larger on a phone. */
const WIDTH = { oneSide: 400, twoSides: 540 };
const ROW = 27;
const FAR_ROW = 23;
/** Between a page with others below it and the next one. */
const GAP = 7;
/** Where the rows begin: above them are the title and the headings. */
const TOP = 84;
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
 */
export function neighbourhoodSvg(around: Neighbourhood, frame: NeighbourhoodFrame): string {
  const { sources, targets } = around;
  const { words } = frame;
  // Without pages on one side, the page stands there.
  const width = sources.length > 0 && targets.length > 0 ? WIDTH.twoSides : WIDTH.oneSide;
  const middle = sources.length === 0 ? MARGIN : targets.length === 0 ? width - MARGIN : width / 2;
  const left = rowsOf(sources, around.moreSources);
  const right = rowsOf(targets, around.moreTargets);
  const height = Math.max(left.height, right.height);
  const centre = Math.round(TOP + height / 2);
  const leftSide = drawSide(left, { direction: -1, width, middle, centre }, frame);
  const rightSide = drawSide(right, { direction: 1, width, middle, centre }, frame);
  const both = (part: 'links' | 'farLinks' | 'dots' | 'farDots' | 'heads') => leftSide[part] + rightSide[part];
  const bottom = TOP + height + LABEL_GAP;
  // One arrow at the page in the middle stands for all links on the left.
  const head = sources.length > 0 ? arrow(middle - 11, centre, 1) : '';
  const size = `width="${width}" height="${bottom}" viewBox="0 0 ${width} ${bottom}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg"${attribute('lang', frame.lang)} ${size}><title>${escapeHtml(words.mapOf(around.title))}</title>
${frame.stylesheets.map(sheet => `<link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="${escapeHtml(sheet)}"/>`).join('')}
<path class="f" d="${both('farLinks')}"/><path d="${both('links')}"/>
<path class="e" d="${both('farDots')}"/><path class="d" d="${both('dots')}"/><path class="a" d="${head}${both('heads')}"/>
<circle cx="${middle}" cy="${centre}" r="8"/>
${link(around, frame, `class="t" x="${width / 2}" y="24"`, width / FONT_SIZE.title)}
${sources.length > 0 ? `<g text-anchor="end">${leftSide.labels(words.sources)}</g>` : ''}${targets.length > 0 ? rightSide.labels(words.targets) : ''}
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

/** Draws one side. @param direction -1 for the left one, 1 for the right one */
function drawSide(
  { rows, height }: ReturnType<typeof rowsOf>,
  { direction, width, middle, centre }: { direction: 1 | -1; width: number; middle: number; centre: number },
  frame: NeighbourhoodFrame,
) {
  const drawn = { links: '', farLinks: '', dots: '', farDots: '', heads: '' };
  const nearLabels: string[] = [];
  const farLabels: string[] = [];
  const near = middle + direction * ARM;
  const far = near + direction * INDENT;
  const nearText = near + direction * LABEL_GAP;
  const farText = far + direction * (LABEL_GAP - 2);
  const roomFrom = (x: number) => (direction < 0 ? x : width - x);
  const { words } = frame;
  const note = (text: string, y: number, lang: string | undefined) =>
    `<text class="h"${attribute('lang', lang)} y="${y}">${escapeHtml(text)}</text>`;
  for (const { y: inSide, page, far: farPage, from = 0, more } of rows) {
    const y = Math.round(centre - height / 2 + inSide);
    if (page) {
      // Links on the left lead to the middle, links on the right to the page, and some of these back.
      const heads = direction < 0 ? 0 : page.isMutual ? 2 : 1;
      const start = near - (HEAD_ROOM[heads] ?? 0);
      const [dx, dy] = [middle - start, centre - y];
      const bend = Math.round(dx * 0.6);
      drawn.links += `M${start} ${y}c${bend} 0 ${bend} ${dy} ${dx} ${dy}`;
      drawn.dots += `M${near} ${y}h0`;
      if (heads > 0) drawn.heads += arrow(near - 6, y, 1);
      if (heads > 1) drawn.heads += arrow(near - 25, y, -1);
      nearLabels.push(link(page, frame, `y="${y}"`, roomFrom(nearText) / FONT_SIZE.near));
    } else if (farPage) {
      const parent = Math.round(centre - height / 2 + from);
      drawn.farLinks += `M${near} ${parent}V${y - 8}q0 8 ${direction * 8} 8h${direction * (INDENT - 8)}`;
      drawn.farDots += `M${far} ${y}h0`;
      farLabels.push(link(farPage, frame, `y="${y}"`, roomFrom(farText) / FONT_SIZE.far));
    } else if (more) nearLabels.push(note(words.more(more), y, words.moreLang));
  }
  /** The titles of a column, as links. */
  const column = (x: number, labels: string[], attributes = '') =>
    labels.length > 0 ? `<g${attributes} transform="translate(${x})">\n${labels.join('\n')}</g>` : '';
  const labels = (heading: string) =>
    column(nearText, [note(heading, TOP - 24, words.langOf(heading)), ...nearLabels]) +
    column(farText, farLabels, ' class="s"');
  return { ...drawn, labels };
}

/** The title of a page as a link, which is not opened within the frame that shows the map. */
const link = ({ title, address }: Neighbour, { href }: NeighbourhoodFrame, attributes: string, width: number) =>
  `<a href="${escapeHtml(href(address))}" target="_top"><text ${attributes}>${escapeHtml(cutToWidth(title, width))}</text></a>`;
