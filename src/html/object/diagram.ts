import type { Element, ElementContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { drawMarkup } from './draw-markup.ts';
import { descendants, names, readMarkup } from './markup.ts';
import type { ObjectType } from './object-type.ts';
import type { Drawer } from './source.ts';
import { followTheme } from './theme.ts';

/** No pictures, and links are removed later: Zim's diagrams have neither, and both can point to other servers. */
const allowed = {
  elements: names('a defs ellipse g linearGradient path polygon polyline radialGradient stop text title'),
  properties: names(
    `baselineShift className cx cy d fill fillOpacity fontFamily fontSize fontStyle fontWeight fx fy gradientUnits height id
    offset points r rx ry stroke strokeDasharray strokeOpacity strokeWidth style textAnchor textDecoration transform
    viewBox width x x1 x2 y y1 y2`,
  ),
};
const MAX_LABEL_LENGTH = 300;
/** An arrow between two groups in braces goes from each node to each node: beyond this, the edges would fill the memory. */
const MAX_GROUPED_NAMES = 1000;

/** Draws the graph of a `.dot` file as SVG, in the colours of the page. */
const draw: Drawer = async ({ text }, alt, number) => {
  if (linksGroups(text)) return { refused: 'it has arrows between groups of too many nodes' };
  const drawn = await drawMarkup('dot', text);
  if ('refused' in drawn) return drawn;
  const svg = readMarkup(drawn.markup, 'svg', allowed);
  const graph = svg?.children.find(child => child.type === 'element' && child.tagName === 'g');
  if (!svg || graph?.type !== 'element') return { refused: 'it is empty' };
  const onPaper = followTheme(graph);
  const ariaLabel = alt || describe(graph);
  renameGradients(svg, number);
  tidy(svg);
  const { viewBox, width, height } = svg.properties;
  svg.properties = {
    className: onPaper ? ['diagram', 'on-paper'] : ['diagram'],
    ...{ viewBox, width: pixels(width), height: pixels(height) },
    ...{ role: 'img', ariaLabel },
  };
  return { element: svg };
};

/** Graphs of Zim's diagram editor. */
export const diagram: ObjectType = { image: { draw, refused: 'diagram-refused' } };

/** Whether the graph is short to write, but has millions of edges. */
function linksGroups(dot: string): boolean {
  const namesCount = dot.match(/"(?:[^"\\]|\\.)*"|[\p{L}\p{N}_.]+/gsu)?.length ?? 0;
  return namesCount > MAX_GROUPED_NAMES && /\}\s*-[->]|-[->]\s*(?:\{|subgraph\b)/.test(dot);
}

/** Graphviz counts in points; the pictures that Zim makes of graphs have 96 pixels per inch. */
const pixels = (points: unknown) => Math.max(1, Math.round((Number.parseFloat(String(points)) * 96) / 72));

/** The graph's name, if it has one, and its labels. */
function describe(graph: Element): string {
  const title = graph.children.find(child => child.type === 'element' && child.tagName === 'title');
  const labels = descendants(graph).filter(({ tagName }) => tagName === 'text');
  const description = [
    title ? `${toText(title)}: ` : '',
    labels
      .map(label => toText(label).trim())
      .filter(Boolean)
      .join(', '),
  ].join('');
  if (description.length > MAX_LABEL_LENGTH) return `${description.slice(0, MAX_LABEL_LENGTH)}…`;
  return description || 'digraph';
}

/** Only gradients keep an id, made unique, and `url()` refers to nothing but a gradient of the same diagram. */
function renameGradients(svg: Element, number: number): void {
  const gradients = new Map<string, string>();
  for (const { tagName, properties } of descendants(svg)) {
    const { id } = properties;
    delete properties.id;
    if (!/Gradient$/.test(tagName) || typeof id !== 'string') continue;
    properties.id = `note:diagram${number}-${gradients.size}`;
    gradients.set(`url(#${id})`, `url(#${properties.id})`);
  }
  for (const { properties } of descendants(svg)) {
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'string' && /url\s*\(/i.test(value)) properties[name] = gradients.get(value) ?? 'none';
    }
  }
}

/** Removes titles, links (but not their content), classes, and styles. Only gradients have a style worth keeping. */
function tidy(element: Element): void {
  element.children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'text' && element.tagName === 'text' ? [child] : [];
    if (child.tagName === 'title') return [];
    tidy(child);
    return child.tagName === 'a' ? child.children : [child];
  });
  const { properties } = element;
  const [, stopColor, stopOpacity] = /^stop-color:([^;]+);stop-opacity:([\d.]+)/.exec(String(properties.style)) ?? [];
  if (stopColor) Object.assign(properties, { stopColor, stopOpacity: Number(stopOpacity) });
  delete properties.className;
  delete properties.style;
}
