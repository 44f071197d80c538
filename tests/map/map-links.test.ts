import { expect, test } from 'vitest';
import { mapLinks } from '../../src/map/map-links.ts';
import { graphOf, linkedPage } from '../support/map-pages.ts';

/** The lines between circles; each holds the pages whose names begin with its letter. */
function linesOf(pages: Parameters<typeof graphOf>, max?: number): string[] {
  const graph = graphOf(...pages);
  const circles = [...new Set([...graph.keys()].map(([letter]) => letter as string))];
  const indices = new Map([...graph.values()].map(page => [page, circles.indexOf(page.name[0] as string)]));
  return mapLinks(indices, max).map(pair => pair.map(index => circles[index]).join(''));
}

test('a line stands for all links between two circles, in both directions', () => {
  const pages = [linkedPage('A1', 'B1', 'C1'), linkedPage('A2', 'B1'), linkedPage('B1', 'A1'), linkedPage('C1')];
  expect(linesOf(pages)).toEqual(['AB', 'AC']);
});

test('links to pages that are not on the map, and within a circle, have no lines', () => {
  expect(linesOf([linkedPage('A1', 'A2', 'Z'), linkedPage('A2'), linkedPage('B')])).toEqual([]);
});

test('of too many lines, each circle keeps its strongest', () => {
  const pages = [
    linkedPage('A1', 'B', 'C', 'D'),
    linkedPage('A2', 'B', 'C', 'D'),
    linkedPage('A3', 'B'),
    linkedPage('B', 'C'),
    linkedPage('C', 'D'),
    linkedPage('D'),
  ];
  expect(linesOf(pages)).toEqual(['AB', 'AC', 'AD', 'BC', 'CD']);
  // The line between B and C is the second one of both.
  expect(linesOf(pages, 4)).toEqual(['AB', 'AC', 'AD']);
});
