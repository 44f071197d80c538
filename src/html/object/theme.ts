import type { Element } from 'hast';
import { descendants } from './markup.ts';

/** Graphviz's default colour for lines and text. */
const ink = 'black';
const isInk = (colour: unknown) => colour === ink || colour === '#000000';
const current = 'currentColor';
const unfilled = new Set(['none', 'transparent']);
const blank = new Set([...unfilled, 'white', '#ffffff']);

const fillOf = ({ properties }: Element) => String(properties.fill ?? 'none');
const isShape = ({ tagName }: Element) => /^(?:polygon|ellipse|path)$/.test(tagName);
const groupType = ({ tagName, properties: { className } }: Element) =>
  tagName === 'g' && Array.isArray(className) ? className[0] : undefined;

/**
 * Gives a graph the colours of the page: things in Graphviz's default black take the colour of the text, and the white
 * ground is removed. Colours that the author chose stay, and so does black text on them.
 *
 * @returns whether the author filled the ground or a cluster. Then the whole graph keeps its colours, as if on paper,
 *   because text on such a fill might become unreadable
 */
export function followTheme(graph: Element): boolean {
  const [ground] = graph.children.filter(child => child.type === 'element' && child.tagName === 'polygon');
  if (ground?.type === 'element' && blank.has(fillOf(ground))) {
    graph.children = graph.children.filter(child => child !== ground);
  }
  const groups = graph.children.filter(child => child.type === 'element');
  const clusters = groups.filter(group => groupType(group) === 'cluster');
  const below = [...groups.filter(isShape), ...clusters.flatMap(cluster => descendants(cluster).filter(isShape))];
  if (below.some(shape => !unfilled.has(fillOf(shape)))) return true;
  for (const child of groups) colourGroup(child, groupType(child) === 'edge');
  return false;
}

function colourGroup(group: Element, isEdge: boolean): void {
  const elements = group.tagName === 'text' ? [group] : descendants(group);
  const texts = elements.some(({ tagName }) => tagName === 'text');
  const filled = elements.filter(shape => isShape(shape) && !unfilled.has(fillOf(shape)));
  for (const element of elements) {
    const { tagName, properties } = element;
    const covered = () => filled.some(shape => contains(shape, middleOf(element)));
    if (tagName === 'text') {
      if (isInk(properties.fill ?? ink)) properties.fill = covered() ? ink : current;
      continue;
    }
    // The tip of an arrow, or a dot for a node: neither is a ground for text.
    if (isInk(properties.fill) && (isEdge || !texts)) properties.fill = current;
    if (isInk(properties.stroke) && (tagName !== 'polyline' || !covered())) properties.stroke = current;
  }
}

type Box = [left: number, top: number, right: number, bottom: number];

/** The rectangle around an element. Graphviz writes lines and curves as pairs of absolute coordinates. */
function boxOf({ tagName, properties }: Element): Box {
  const number = (name: string) => Number(properties[name] ?? 0);
  if (tagName === 'text') return [number('x'), number('y'), number('x'), number('y')];
  if (tagName === 'ellipse') {
    const [x, y, rx, ry] = [number('cx'), number('cy'), number('rx'), number('ry')];
    return [x - rx, y - ry, x + rx, y + ry];
  }
  const numbers = String(properties.points ?? properties.d ?? '').match(/-?[\d.]+/g) ?? [];
  const xs = numbers.filter((_, index) => index % 2 === 0).map(Number);
  const ys = numbers.filter((_, index) => index % 2 === 1).map(Number);
  return [smallest(xs), smallest(ys), -smallest(xs.map(x => -x)), -smallest(ys.map(y => -y))];
}

const smallest = (values: number[]) =>
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);

function middleOf(element: Element): [number, number] {
  const [left, top, right, bottom] = boxOf(element);
  return [(left + right) / 2, (top + bottom) / 2];
}

function contains(shape: Element, [x, y]: [number, number]): boolean {
  const [left, top, right, bottom] = boxOf(shape);
  return left <= x && x <= right && top <= y && y <= bottom;
}
