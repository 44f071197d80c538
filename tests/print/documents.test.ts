import { expect, test } from 'vitest';
import type { PageData } from '../../src/collection/index.ts';
import { pageTree } from '../../src/navigation/index.ts';
import { printDocuments, printPlace } from '../../src/print/documents.ts';

/** Documents of a notebook with these pages. @param pages name → number of words */
function documentsOf(pages: Record<string, number>, maxWords: number) {
  const data = Object.entries(pages).map(([name, words]) => {
    const address = name === 'Home' ? '/' : `/${name.toLowerCase().replaceAll(':', '/')}/`;
    return { name, title: name, address, words, titled: true, html: name } as PageData;
  });
  const tree = pageTree(data, 'en');
  const documents = printDocuments(tree, new Map(data.map(page => [page.address, page])), {
    notebook: maxWords,
    section: maxWords,
  });
  const place = (name: string) => {
    const node = tree.nodes.get(name);
    return node && printPlace(node, documents);
  };
  const outline = [...documents].map(([address, notes]) => [
    address,
    ...notes.map(page => `${page.depth} ${page.title}`),
  ]);
  return { outline: Object.fromEntries(outline.map(([address, ...notes]) => [address, notes])), place };
}

const pages = { Home: 1, B: 1, 'B:C': 1, 'B:C:D': 1, A: 2, 'A:B': 2 };

test('the notebook and each section at its top are documents, in the order of the tree', () => {
  const { outline, place } = documentsOf(pages, 8);
  expect(outline).toEqual({
    '/': ['1 Home', '1 A', '2 A:B', '1 B', '2 B:C', '3 B:C:D'],
    '/a/': ['0 A', '1 A:B'],
    '/b/': ['0 B', '1 B:C', '2 B:C:D'],
  });
  expect([place('B'), place('B:C')]).toEqual([{ address: '/-/print/b/' }, { address: '/-/print/b/', page: '/b/c/' }]);
});

test('what is too long is left to scripts', () => {
  const { outline, place } = documentsOf(pages, 3);
  expect(outline).toEqual({ '/b/': ['0 B', '1 B:C', '2 B:C:D'] });
  expect(place('A')).toEqual({ address: '/-/print/', page: '/a/' });
});

test('a section below the home page is in the document of the notebook', () => {
  const { outline, place } = documentsOf({ Home: 1, 'Home:A': 1, 'Home:A:B': 1 }, 3);
  expect(outline).toEqual({ '/': ['1 Home', '2 Home:A', '3 Home:A:B'] });
  expect(place('Home:A')).toEqual({ address: '/-/print/', page: '/home/a/' });
});

test('a folder without a page has no document of its own', () => {
  expect(documentsOf({ 'A:B': 1, 'A:C': 1 }, 9).outline).toEqual({ '/': ['2 A:B', '2 A:C'] });
});
