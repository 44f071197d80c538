import { expect, test } from 'vitest';
import { type TocEntry, toc } from '../../src/navigation/index.ts';

const written = (entries: TocEntry[], indent = ''): string[] =>
  entries.flatMap(({ text, children }) => [indent + text, ...written(children, `${indent}  `)]);
const headings = (...texts: [number, string][]) => texts.map(([depth, text]) => ({ depth, text, id: text }));

test('the table of contents leaves out the title and what is deeper than three levels', () => {
  const list = headings([1, 'Title'], [2, 'a'], [3, 'b'], [4, 'c'], [5, 'd'], [2, 'e']);
  expect(written(toc(list, true))).toEqual(['a', '  b', '    c', 'e']);
});

test('the table of contents copes with skipped levels and several headings of level 1', () => {
  const list = headings([4, 'deep first'], [2, 'two'], [5, 'five'], [3, 'three'], [1, 'one']);
  expect(written(toc(list, false))).toEqual(['deep first', 'two', '  five', '  three', 'one']);
  expect(written(toc([], true))).toEqual([]);
});
