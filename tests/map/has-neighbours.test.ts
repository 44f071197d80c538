import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasNeighbours, linkGraph } from '../../src/map/index.ts';
import { backlinks, pageTree } from '../../src/navigation/index.ts';
import { linkedPage, notebooks } from '../support/map-pages.ts';

test('a page has neighbours if it has links in the graph', () => {
  fc.assert(
    fc.property(notebooks, pages => {
      const site = { tree: pageTree(pages, 'en'), backlinks: backlinks(pages, 'en') };
      const graph = linkGraph(pages);
      for (const page of pages) {
        const { outgoing = [], incoming = [] } = graph.get(page.name) ?? {};
        expect([page.name, hasNeighbours(site, page)]).toEqual([page.name, outgoing.length + incoming.length > 0]);
      }
    }),
  );
});

test('a link to itself, to a folder without a page, or of an unlisted page does not count', () => {
  const pages = [linkedPage('A', 'A', 'Folder'), linkedPage('Folder:B')];
  const site = { tree: pageTree(pages, 'en'), backlinks: backlinks(pages, 'en') };
  expect(pages.map(page => hasNeighbours(site, page))).toEqual([false, false]);
  expect(hasNeighbours(site, { ...linkedPage('Unlisted', 'A'), unlisted: true })).toBe(false);
});
