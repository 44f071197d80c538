import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isClosed, type ShownPage, shownPages } from '../../src/map/index.ts';
import { linkedPage, notebooks, sectionsOfPages } from '../support/map-pages.ts';

/** What is shown, in one line: `A(B C) D*`, with `*` behind a closed section. */
const lineOf = (shown: ShownPage[]): string =>
  shown
    .map(page => {
      const { title } = page.section.page;
      if (isClosed(page)) return `${title}*`;
      return page.shown.length > 0 ? `${title}(${lineOf(page.shown)})` : title;
    })
    .join(' ');

const shownOf = (names: string[], max: number) => {
  const { shown, more } = shownPages(sectionsOfPages(names.map(name => linkedPage(name))), max);
  return more > 0 ? `${lineOf(shown)} and ${more} more` : lineOf(shown);
};

test('sections are opened from the top down while there is room, the small ones first', () => {
  const names = ['A', 'A:1', 'A:2', 'A:2:x', 'B', 'B:1', 'C'];
  expect(shownOf(names, 7)).toBe('A(1 2(x)) B(1) C');
  expect(shownOf(names, 6)).toBe('A(1 2*) B(1) C');
  expect(shownOf(names, 4)).toBe('A* B(1) C');
  expect(shownOf(names, 3)).toBe('A* B* C');
});

test('sections of about the same size are treated alike', () => {
  expect(shownOf(['A', 'A:1', 'A:2', 'B', 'B:1', 'B:2'], 5)).toBe('A* B*');
  const pages = (section: string, count: number) => Array.from({ length: count }, (_, n) => `${section}:${n}`);
  expect(shownOf([...pages('A', 24), 'A', ...pages('B', 25), 'B'], 40)).toBe('A* B*');
});

test('of too many pages, those with the most below them are shown, in their order', () => {
  expect(shownOf(['A', 'B', 'B:1', 'C', 'D', 'D:1', 'D:2'], 2)).toBe('B* D* and 2 more');
});

test('a folder without a page is not shown, what is in it is', () => {
  expect(shownOf(['A:1', 'A:2', 'B'], 9)).toBe('1 2 B');
});

test('a map never shows more than it may, and every page is shown, or counted with a closed section', () => {
  const count = (shown: ShownPage[]): number => shown.reduce((sum, page) => sum + 1 + count(page.shown), 0);
  const hidden = (shown: ShownPage[]): number =>
    shown.reduce((sum, page) => sum + (isClosed(page) ? page.section.below : hidden(page.shown)), 0);
  fc.assert(
    fc.property(notebooks, fc.integer({ min: 20, max: 200 }), (pages, max) => {
      const { shown } = shownPages(sectionsOfPages(pages), max);
      expect(count(shown)).toBeLessThanOrEqual(max);
      expect(count(shown) + hidden(shown)).toBe(pages.length);
    }),
  );
});
