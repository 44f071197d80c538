import { expect, test } from 'vitest';
import type { PageData } from '../../../src/collection/index.ts';
import { labelsFor } from '../../../src/i18n/index.ts';
import { mapPages } from '../../../src/lists/map/map-pages.ts';
import { pageTree } from '../../../src/navigation/index.ts';
import { linkedPage } from '../../support/map-pages.ts';

const mapsOf = (pages: PageData[]) =>
  mapPages.pages({ pages, tree: pageTree(pages, 'en'), lists: ['map'], labels: labelsFor('en'), locale: 'en' });

const numbered = (count: number, name: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => linkedPage(name(n)));

test('a notebook has a map if three pages of it are linked', () => {
  expect(mapPages.exists([linkedPage('A', 'B'), linkedPage('B', 'A'), linkedPage('C', 'Missing', 'C')])).toBe(false);
  expect(mapPages.exists([linkedPage('A', 'B'), linkedPage('B'), linkedPage('C', 'B')])).toBe(true);
});

test('a small notebook has one map', () => {
  const maps = mapsOf([linkedPage('A'), linkedPage('A:B', 'A'), linkedPage('C')]);
  expect(maps.map(({ address, title, names }) => [address, title, names])).toEqual([['/-/map/', 'Map', ['A', 'C']]]);
});

test('sections that are too large for the map have maps of their own, and these are below it', () => {
  const maps = mapsOf([
    linkedPage('Large'),
    linkedPage('Large:Small', 'Large'),
    ...numbered(400, n => `Large:Page ${n}`),
    linkedPage('Other'),
    linkedPage('Other:Page'),
  ]);
  expect(maps.map(({ address, title, within, props }) => [address, title, within, props.more])).toEqual([
    ['/-/map/', 'Map', undefined, 0],
    ['/-/map/large/', 'Map: Large', 'map', 101],
  ]);
  expect(maps[0]?.props.map.nodes.map(({ title, kind, hidden }) => [title, kind, hidden])).toEqual([
    ['Large', 'closed', 401],
    ['Other', 'section', 0],
    ['Page', 'page', 0],
  ]);
});
