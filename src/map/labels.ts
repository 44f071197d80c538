import { cutToWidth, textWidth } from './text-width.ts';

/** A circle that has a title. */
export interface LabelledCircle {
  title: string;
  kind: 'page' | 'section' | 'closed';
  x: number;
  y: number;
  r: number;
}

/** The title of a circle. */
export interface MapLabel {
  /** Middle of the text. */
  x: number;
  y: number;
  /** As much of the title as there is room for; empty if there is none. */
  text: string;
}

/** Sizes of the text of labels, in pixels. */
export const LABEL_SIZE = { page: 12, section: 13, closed: 12 };
/** How wide a label may be beyond its circle, in pixels. */
const MAX_WIDTH = { page: 120, section: 70, closed: 72 };

type Box = [left: number, top: number, right: number, bottom: number];

const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function covers([left, top, right, bottom]: Box, { x, y, r }: LabelledCircle): boolean {
  const nearestX = Math.max(left, Math.min(x, right));
  const nearestY = Math.max(top, Math.min(y, bottom));
  return (nearestX - x) ** 2 + (nearestY - y) ** 2 < r ** 2;
}

/**
 * Places the titles of a map so that none covers another one, nor a dot. A section's title is on the upper edge of its
 * circle, that of a closed one in its disc, that of a page below its dot or above it.
 *
 * @param circles the most important ones first: where there is not room for two titles, the first has it
 * @param width of the map
 */
export function placeLabels<Circle extends LabelledCircle>(circles: Circle[], width: number): Map<Circle, MapLabel> {
  const boxes: Box[] = [];
  const dots = circles.filter(({ kind }) => kind !== 'section');
  const labels = new Map<Circle, MapLabel>();
  for (const circle of circles) {
    const { title, kind, x, y, r } = circle;
    const size = LABEL_SIZE[kind];
    const text = cutToWidth(title, Math.max(kind === 'page' ? 0 : 2 * r, MAX_WIDTH[kind]) / size);
    const half = (textWidth(text) * size) / 2 + 2;
    const labelX = Math.round(Math.max(half, Math.min(x, width - half)));
    const boxAt = (y: number): Box => [labelX - half, y - size * 0.7, labelX + half, y + size * 0.7];
    const isFree = (y: number) =>
      !boxes.some(other => overlap(boxAt(y), other)) &&
      // The title of a section may cover dots: it says more than they do.
      (kind !== 'page' || !dots.some(dot => dot !== (circle as LabelledCircle) && covers(boxAt(y), dot)));
    const heights = placesOf(circle);
    const free = heights.find(isFree);
    if (free !== undefined) boxes.push(boxAt(free));
    labels.set(circle, { x: labelX, y: free ?? heights[0] ?? y, text: free === undefined ? '' : text });
  }
  return labels;
}

/** Where the middle of a title may be, the best place first. */
function placesOf({ kind, y, r }: LabelledCircle): number[] {
  if (kind === 'section') return [y - r];
  if (kind === 'closed') return [Math.round(y - LABEL_SIZE.closed * 0.6)];
  const distance = Math.round(r + LABEL_SIZE.page * 0.85);
  return [y + distance, y - distance];
}
