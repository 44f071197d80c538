import { type HierarchyCircularNode, hierarchy, pack } from 'd3-hierarchy';
import { type LabelledCircle, type MapLabel, placeLabels } from './labels.ts';
import { byWeight, type LinkedPage } from './link-graph.ts';
import { mapLinks } from './map-links.ts';
import { isClosed, type MapSection, type ShownPage } from './shown-pages.ts';

/** A page on a map. */
export interface MapNode extends LabelledCircle {
  /** Of the page, without the base. */
  address: string;
  /** How many pages are below a closed section. */
  hidden: number;
  label: MapLabel;
  /** Indices of its lines. */
  links: number[];
}

/** A map, in pixels from its upper left corner. */
export interface MapLayout {
  width: number;
  height: number;
  /** In the order of the tree: a section comes before its pages. */
  nodes: MapNode[];
  /** Lines between linked pages, as `d` of a path. */
  links: string[];
}

/** Around everything: a title may be higher than its circle. */
const MARGIN = 12;
/** Between circles side by side, and within the one around them. */
const PADDING = { pages: 5, sections: 14 };
/** Room around each dot, for its title: on maps of at most so many pages, so many pixels. */
const ROOM: [pages: number, pixels: number][] = [
  [40, 24],
  [100, 18],
  [200, 10],
];
const LITTLE_ROOM = 6;

/** Radius of a page by the number of pages that link to it. */
const dotRadius = (incoming: number) => Math.min(14, 4 + 1.6 * Math.sqrt(incoming));
/** Radius of a closed section by the number of pages below it. */
const discRadius = (below: number) => Math.min(70, 16 + 2 * Math.sqrt(below));

/** What a circle stands for: a page, or the whole map. */
type Item = ShownPage | { section?: never; shown: ShownPage[] };
type Circle = HierarchyCircularNode<ShownPage>;

const hiddenBelow = (item: Item) => (item.section && isClosed(item) ? item.section.below : 0);

const radiusOf = (item: Item) =>
  hiddenBelow(item) > 0 ? discRadius(hiddenBelow(item)) : dotRadius(item.section?.page.incoming.length ?? 0);

/**
 * Lays a map out: sections are circles around their pages, and pages are dots, the larger the more pages link to them. The
 * same pages and links always make the same map.
 *
 * @param shown the pages at the top of the map
 */
export function mapLayout(shown: ShownPage[]): MapLayout {
  const circles = packCircles(shown);
  const edges = (direction: 1 | -1, axis: 'x' | 'y') =>
    direction * Math.max(...circles.map(circle => direction * circle[axis] + circle.r)) + direction * MARGIN;
  const [left, top] = [edges(-1, 'x'), edges(-1, 'y')];
  const [width, height] = [Math.ceil(edges(1, 'x') - left), Math.ceil(edges(1, 'y') - top)];

  const places = circles.map(({ data, x, y, r, children }): LabelledCircle & { page: LinkedPage } => ({
    page: data.section.page,
    title: data.section.page.title,
    kind: children ? 'section' : isClosed(data) ? 'closed' : 'page',
    x: Math.round(x - left),
    y: Math.round(y - top),
    r: Math.round(2 * (children ? r : radiusOf(data))) / 2,
  }));
  const labels = placeLabels(
    places.toSorted(
      (a, b) => Number(a.kind === 'page') - Number(b.kind === 'page') || b.r - a.r || byWeight(a.page, b.page),
    ),
    width,
  );
  const pairs = mapLinks(circleIndices(circles));
  const linksOf = places.map((): number[] => []);
  for (const [link, pair] of pairs.entries()) for (const index of pair) linksOf[index]?.push(link);
  return {
    width,
    height,
    nodes: places.map((place, index) => {
      const { page, ...circle } = place;
      const label = labels.get(place) as MapLabel;
      const hidden = hiddenBelow((circles[index] as Circle).data);
      return { ...circle, address: page.address, hidden, label, links: linksOf[index] ?? [] };
    }),
    links: pairs.map(pair => {
      const [from, to] = pair.map(index => endOf(places[index] as LabelledCircle)) as [Point, Point];
      const around = circleAround(...(pair.map(index => circles[index]) as [Circle, Circle]));
      return curve(from, to, { x: around.x - left, y: around.y - top });
    }),
  };
}

/** The circles of all pages, in the order of the tree; a dot has room for its title around it. */
function packCircles(shown: ShownPage[]): Circle[] {
  const root = hierarchy<Item>({ shown }, item => item.shown).count();
  const pages = root.value ?? 0;
  const room = ROOM.find(([max]) => pages <= max)?.[1] ?? LITTLE_ROOM;
  const order = new Map<Item, number>();
  root.eachBefore(({ data }) => order.set(data, order.size));
  // The larger sections first: the circle around them is smaller then. All others stay in the order of the tree.
  root.sort((a, b) => (b.children ? (b.value ?? 0) : 0) - (a.children ? (a.value ?? 0) : 0));
  const packed = pack<Item>()
    .radius(({ data }) => radiusOf(data) + (hiddenBelow(data) > 0 ? 0 : room))
    .padding(({ children = [] }) => (children.some(child => child.children) ? PADDING.sections : PADDING.pages))(root);
  return packed
    .descendants()
    .flatMap(circle => (circle.data.section ? [circle as Circle] : []))
    .sort((a, b) => (order.get(a.data) ?? 0) - (order.get(b.data) ?? 0));
}

/** The index of the circle of each page: those of a closed section have its circle. */
function circleIndices(circles: Circle[]): Map<LinkedPage, number> {
  const indices = new Map<LinkedPage, number>();
  const add = ({ page, children }: MapSection, index: number) => {
    indices.set(page, index);
    for (const child of children) add(child, index);
  };
  for (const [index, { data }] of circles.entries()) {
    if (isClosed(data)) add(data.section, index);
    else indices.set(data.section.page, index);
  }
  return indices;
}

interface Point {
  x: number;
  y: number;
}

/** Where lines to a circle end: at a section, it is the title on its edge. */
const endOf = ({ kind, x, y, r }: LabelledCircle): Point => ({ x, y: kind === 'section' ? y - r : y });

/** The smallest circle that holds both. */
const circleAround = (one: Circle, other: Circle): Circle =>
  one.path(other).reduce((top, circle) => (circle.depth < top.depth ? circle : top));

/** A line that bends towards the middle of the circle around both ends, so that lines between the same circles run together. */
function curve(from: Point, to: Point, around: Point): string {
  const bend = (a: number, b: number, middle: number) => Math.round((a + b) * 0.3 + middle * 0.4);
  return `M${from.x} ${from.y}Q${bend(from.x, to.x, around.x)} ${bend(from.y, to.y, around.y)} ${to.x} ${to.y}`;
}
