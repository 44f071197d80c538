import { expect, test } from 'vitest';
import type { PageData } from '../../src/collection/index.ts';
import { labelsFor } from '../../src/i18n/index.ts';
import { wantedPages } from '../../src/lists/wanted/wanted-pages.ts';
import { pageTree } from '../../src/navigation/index.ts';

test('what only code could have linked to is not listed', () => {
  const junk = ['(', '6443', 'x $(command -v git)', '2, -2', 'a=b', '"$1"'];
  const names = ['Almanac', 'Garden:Trees (old)', '天气', "What's new?"];
  const page = {
    name: 'A',
    title: 'A',
    address: '/a/',
    note: true,
    wanted: [...junk, ...names],
  } as unknown as PageData;
  const pages = [page];
  const [list] = wantedPages.pages({
    pages,
    tree: pageTree(pages, 'en'),
    lists: [],
    labels: labelsFor('en'),
    locale: 'en',
  });
  const shown = names.map(name => name.replace(':', ' › '));
  expect(list?.names.toSorted()).toEqual(shown.toSorted());
  const trees = list?.props.part.items.find(({ title }) => title === 'Trees (old)');
  expect(trees?.path).toBe('Garden');
  expect(wantedPages.exists([{ ...page, wanted: junk }])).toBe(false);
});
