import type { Element, ElementContent } from 'hast';
import { draw } from './draw.ts';
import { allText, elementsBelow, names, readMarkup } from './markup.ts';
import type { Drawer, Drawn } from './object.ts';
import { followTheme } from './theme.ts';

/** Neither links nor pictures: a diagram of Zim's has none, and what they name may be on somebody else's server. */
const allowed = {
  elements: names('a defs ellipse g linearGradient path polygon polyline radialGradient stop text title'),
  properties: names(
    `baselineShift className cx cy d fill fillOpacity fontFamily fontSize fontStyle fontWeight fx fy gradientUnits height id
    offset points r rx ry stroke strokeDasharray strokeOpacity strokeWidth style textAnchor textDecoration transform
    viewBox width x x1 x2 y y1 y2`,
  ),
};
const longestName = 300;
/** An arrow between two groups in braces is one from each node to each node: more than this would fill the memory. */
const mostNamesInGroups = 1000;

/** The graph of a `.dot` file, as SVG in the colours of the page. */
export const diagram: Drawer = async ({ text }, alt, number): Promise<Drawn> => {
  if (linksGroups(text)) return { refused: 'it has arrows between groups of too many nodes' };
  const drawing = await draw('dot', text);
  if ('refused' in drawing) return drawing;
  const svg = readMarkup(drawing.markup, 'svg', allowed);
  const graph = svg?.children.find(child => child.type === 'element' && child.tagName === 'g');
  if (!svg || graph?.type !== 'element') return { refused: 'it is empty' };
  const onPaper = followTheme(graph);
  const ariaLabel = alt || describe(graph);
  nameGradients(svg, number);
  tidy(svg);
  const { viewBox, width, height } = svg.properties;
  svg.properties = {
    className: onPaper ? ['diagram', 'on-paper'] : ['diagram'],
    ...{ viewBox, width: pixels(width), height: pixels(height) },
    ...{ role: 'img', ariaLabel },
  };
  return { element: svg };
};

/** Is the graph short to write, but of millions of edges? */
function linksGroups(dot: string): boolean {
  const names = dot.match(/"(?:[^"\\]|\\.)*"|[\p{L}\p{N}_.]+/gsu)?.length ?? 0;
  return names > mostNamesInGroups && /\}\s*-[->]|-[->]\s*(?:\{|subgraph\b)/.test(dot);
}

/** Graphviz counts in points; Zim's pictures of graphs have 96 pixels to the inch. */
const pixels = (points: unknown) => Math.max(1, Math.round((Number.parseFloat(String(points)) * 96) / 72));

/** The graph's name, if it has one, and what is written in it. */
function describe(graph: Element): string {
  const title = graph.children.find(child => child.type === 'element' && child.tagName === 'title');
  const words = [...elementsBelow(graph)].filter(({ tagName }) => tagName === 'text').map(allText);
  const name = [
    title ? `${allText(title)}: ` : '',
    words
      .map(word => word.trim())
      .filter(Boolean)
      .join(', '),
  ].join('');
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name || 'digraph';
}

/** Nothing but gradients keeps its id, and nothing but a gradient of the diagram is named by `url()`. */
function nameGradients(svg: Element, number: number): void {
  const gradients = new Map<string, string>();
  for (const { tagName, properties } of elementsBelow(svg)) {
    const { id } = properties;
    delete properties.id;
    if (!/Gradient$/.test(tagName) || typeof id !== 'string') continue;
    properties.id = `note:diagram${number}-${gradients.size}`;
    gradients.set(`url(#${id})`, `url(#${properties.id})`);
  }
  for (const { properties } of elementsBelow(svg)) {
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'string' && /url\s*\(/i.test(value)) properties[name] = gradients.get(value) ?? 'none';
    }
  }
}

/** Takes out titles, links (what they are around stays), classes, and styles, of which only gradients have any. */
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
