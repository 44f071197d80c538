import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isClosed, type MapNode, mapLayout, type ShownPage, shownPages } from '../../src/map/index.ts';
import { LABEL_SIZE } from '../../src/map/labels.ts';
import { textWidth } from '../../src/map/text-width.ts';
import { cases } from '../support/cases.ts';
import { linkedPage, notebooks, sectionsOfPages } from '../support/map-pages.ts';

/** Each takes a while. */
const few = { numRuns: cases(40) };
/** Positions are rounded to pixels. */
const ROUNDED = 2;

const mapOf = (pages: Parameters<typeof sectionsOfPages>[0], max?: number) => {
  const { shown } = shownPages(sectionsOfPages(pages), max);
  return { shown, map: mapLayout(shown) };
};

/** Each page of a map with the one around it, in the order of the tree. */
function nodesOf(shown: ShownPage[], nodes: MapNode[]) {
  const found: { page: ShownPage; node: MapNode; around?: MapNode }[] = [];
  const add = (pages: ShownPage[], around?: MapNode) => {
    for (const page of pages) {
      const node = nodes[found.length] as MapNode;
      found.push({ page, node, ...(around && { around }) });
      add(page.shown, node);
    }
  };
  add(shown);
  return found;
}

test('pages are in the circles of their sections, beside each other, and everything is on the map', () => {
  fc.assert(
    fc.property(notebooks, fc.integer({ min: 1, max: 200 }), (pages, max) => {
      const { shown, map } = mapOf(pages, max);
      const placed = nodesOf(shown, map.nodes);
      expect(placed.length).toBe(map.nodes.length);
      for (const { page, node, around } of placed) {
        expect(node.title).toBe(page.section.page.title);
        expect(node.kind).toBe(page.shown.length > 0 ? 'section' : isClosed(page) ? 'closed' : 'page');
        const [left, top] = [node.x - node.r, node.y - node.r];
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(node.x + node.r).toBeLessThanOrEqual(map.width);
        expect(node.y + node.r).toBeLessThanOrEqual(map.height);
        if (!around) continue;
        expect(Math.hypot(node.x - around.x, node.y - around.y) + node.r).toBeLessThanOrEqual(around.r + ROUNDED);
      }
      for (const [index, one] of placed.entries()) {
        for (const other of placed.slice(0, index)) {
          if (other.around !== one.around) continue;
          const distance = Math.hypot(one.node.x - other.node.x, one.node.y - other.node.y);
          expect(distance).toBeGreaterThanOrEqual(one.node.r + other.node.r - ROUNDED);
        }
      }
    }),
    few,
  );
});

test('no title covers another one', () => {
  fc.assert(
    fc.property(notebooks, pages => {
      const { map } = mapOf(pages);
      const boxes = map.nodes.flatMap(({ kind, label: { x, y, text } }) => {
        const size = LABEL_SIZE[kind];
        return text ? [{ x, y, half: (textWidth(text) * size) / 2, height: size }] : [];
      });
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(0, index)) {
          const apart = Math.abs(a.x - b.x) >= a.half + b.half || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
          expect(apart).toBe(true);
        }
    }),
    few,
  );
});

test('the same notebook has the same map, in whatever order its pages are read', () => {
  fc.assert(
    fc.property(notebooks, pages => {
      expect(mapOf(pages.toReversed()).map).toEqual(mapOf(pages).map);
    }),
    few,
  );
});

test('a line leads from page to page, and each page knows its lines', () => {
  const { map } = mapOf([linkedPage('A', 'B', 'C'), linkedPage('B', 'A'), linkedPage('C'), linkedPage('D')]);
  const linesOf = Object.fromEntries(map.nodes.map(({ title, links }) => [title, links]));
  expect(linesOf).toEqual({ A: [0, 1], B: [0], C: [1], D: [] });
  const at = (title: string) => map.nodes.find(node => node.title === title) as MapNode;
  expect(map.links[0]?.startsWith(`M${at('A').x} ${at('A').y}Q`)).toBe(true);
  expect(map.links[0]?.endsWith(` ${at('B').x} ${at('B').y}`)).toBe(true);
});

test('a page is the larger the more pages link to it', () => {
  const { map } = mapOf([linkedPage('A', 'B', 'C'), linkedPage('B', 'C'), linkedPage('C')]);
  const [a = 0, b = 0, c = 0] = map.nodes.map(({ r }) => r);
  expect(a < b && b < c).toBe(true);
});
