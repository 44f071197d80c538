import { expect, test } from 'vitest';
import {
  ancestors,
  chunks,
  distinguishingPath,
  onThisDay,
  pageTree,
  prevNext,
  type SidebarLevel,
  sidebarTree,
  subPages,
} from '../../src/navigation/index.ts';

const page = (name: string) => ({
  name,
  title: name.split(':').at(-1) as string,
  address: name === 'Home' ? '/' : `/${name.toLowerCase().replaceAll(':', '/').replaceAll(' ', '-')}/`,
});
const notebook = (...names: string[]) => pageTree(names.map(page), 'en');

/** The sidebar as text: `>` marks the current page, `+` a collapsed one, `… 3` stands for three omitted ones. */
function drawn({ items, omittedBefore, omittedAfter }: SidebarLevel, indent = ''): string[] {
  const omitted = (count: number) => (count ? [`${indent}… ${count}`] : []);
  return [
    ...omitted(omittedBefore),
    ...items.flatMap(({ current, collapsed, title, children }) => [
      `${indent}${current ? '>' : ''}${title}${collapsed ? ' +' : ''}`,
      ...(children ? drawn(children, `${indent}  `) : []),
    ]),
    ...omitted(omittedAfter),
  ];
}

test('pages are in natural order, the home page first', () => {
  const tree = notebook('page10', 'Zoo', 'page2', 'Home', 'apple', 'Home:Diary');
  expect(drawn(sidebarTree(tree, 'zoo-that-is-not'))).toEqual(['Home +', 'apple', 'page2', 'page10', 'Zoo']);
});

test('pages are sorted by their titles, unless their names begin with a number', () => {
  const titled = (name: string, title: string) => ({ ...page(name), title });
  const friday = [titled('2026:11:27', 'Friday 27 November'), titled('2026:11:28', 'A Saturday')];
  const { root } = pageTree([titled('b', 'Apple'), titled('a', 'Zebra'), titled('c', 'Élan'), ...friday], 'en');
  expect(root.children.map(({ title }) => title)).toEqual(['2026', 'Apple', 'Élan', 'Zebra']);
  const november = root.children[0]?.children[0];
  expect(november?.children.map(({ title }) => title)).toEqual(['A Saturday', 'Friday 27 November']);
});

test('the pages of a journal have dates as titles, the latest first', () => {
  const tree = notebook(
    'Log:2024:11:12',
    'Log:2025:01:02',
    'Log:2024:12:01',
    'Log:2024:11:30',
    'Log:About',
    'Log:2023:02',
  );
  expect(drawn(sidebarTree(tree, 'Log:2024:11:30'))).toEqual([
    'Log',
    '  2025 +',
    '  2024',
    '    December 2024 +',
    '    November 2024',
    '      >30',
    '      12',
    '  2023 +',
    '  About',
  ]);
});

test('in a journal, the pages before and after one are those of the days before and after it', () => {
  const tree = notebook('Log:2024:11:12', 'Log:2025:01:02', 'Log:2024:11', 'Log:2024:12:01', 'Other:2024:11:20', 'Zoo');
  const around = (name: string) => {
    const { previous, next } = prevNext(tree, name);
    return [previous?.name, next?.name];
  };
  expect(around('Log:2024:12:01')).toEqual(['Log:2024:11:12', 'Log:2025:01:02']);
  expect(around('Log:2024:11:12')).toEqual([undefined, 'Log:2024:12:01']);
  expect(around('Log:2024:11')).toEqual([undefined, undefined]);
  expect(around('Zoo')).toEqual(['Other:2024:11:20', undefined]);
});

test('a day of a journal leads to the same day of other years', () => {
  const tree = notebook(
    'Log:2024:11:12',
    'Log:2023:11:12',
    'Log:2025:11:12',
    'Log:2024:11:13',
    'Other:2022:11:12',
    'Log:2022:11',
  );
  expect(onThisDay(tree, 'Log:2024:11:12').map(({ name }) => name)).toEqual(['Log:2025:11:12', 'Log:2023:11:12']);
  expect(onThisDay(tree, 'Log:2024:11:13')).toEqual([]);
  expect(onThisDay(tree, 'Log:2022:11')).toEqual([]);
});

test('a path tells pages with the same title apart', () => {
  const tree = notebook('Home', 'Work', 'Work:Notes', 'Work:Plans', 'Garden:Trees:notes', 'Home:Work');
  const paths = ['Work:Notes', 'Work:Plans', 'Garden:Trees:notes', 'Work', 'Home:Work'].map(name =>
    distinguishingPath(tree, page(name)),
  );
  expect(paths).toEqual(['Work', '', 'Garden › Trees', '', 'Home']);
});

test('pages that the author put into an order come before their siblings', () => {
  const ranks = ['Zoo:Yak', 'Zoo', 'Zoo:Ant'];
  const rank = (name: string) => (ranks.includes(name) ? { rank: ranks.indexOf(name) } : {});
  const names = ['apple', 'Home', 'Zoo', 'Zoo:Ant', 'Zoo:Bee', 'Zoo:Yak'];
  const tree = pageTree(
    names.map(name => ({ ...page(name), ...rank(name) })),
    'en',
  );
  expect(drawn(sidebarTree(tree, 'Zoo'))).toEqual(['Home', '>Zoo', '  Yak', '  Ant', '  Bee', 'apple']);
});

test('the sidebar holds the ancestors, their children and the page’s own children; the rest is collapsed', () => {
  const tree = notebook('A', 'A:B', 'A:B:C', 'A:B:C:D', 'A:B:C:D:E', 'A:X', 'A:X:Y', 'Z', 'Z:Q');
  expect(drawn(sidebarTree(tree, 'A:B:C'))).toEqual(['A', '  B', '    >C', '      D +', '  X +', 'Z +']);
});

test('of many siblings only those near the page are shown', () => {
  const names = Array.from({ length: 300 }, (_, index) => `S:n${index + 1}`);
  const tree = notebook('S', ...names);
  expect(drawn(sidebarTree(tree, 'S:n150', 1, 2))).toEqual(['S', '  … 148', '  n149', '  >n150', '  n151', '  … 149']);
  expect(drawn(sidebarTree(tree, 'S:n1', 1, 2))).toEqual(['S', '  >n1', '  n2', '  n3', '  … 297']);
  expect(drawn(sidebarTree(tree, 'S:n300', 1, 2))).toEqual(['S', '  … 297', '  n298', '  n299', '  >n300']);
  expect(drawn(sidebarTree(tree, 'S', 1, 2))).toEqual(['>S', '  n1', '  n2', '  n3', '  … 297']);
});

test('as many siblings as a screen has room for are all shown', () => {
  const tree = (count: number) => notebook('S', ...Array.from({ length: count }, (_, i) => `S:n${i + 1}`));
  expect(drawn(sidebarTree(tree(40), 'S:n1'))).toHaveLength(41);
  expect(drawn(sidebarTree(tree(100), 'S:n1'))).toHaveLength(43);
  expect(drawn(sidebarTree(tree(100), 'S:n1')).at(-1)).toBe('  … 59');
});

test('several long levels share that room', () => {
  const names = (start: string, count: number) => Array.from({ length: count }, (_, i) => `${start}${i + 1}`);
  const tree = notebook(...names('S', 50), ...names('S25:n', 50));
  const { items } = sidebarTree(tree, 'S25:n25');
  expect([items.length, items.find(({ children }) => children)?.children?.items.length]).toEqual([21, 21]);
  const { omittedBefore, omittedAfter } = sidebarTree(tree, 'S25:n25');
  expect([omittedBefore, omittedAfter]).toEqual([14, 15]);
});

test('one or two pages are shown rather than omitted', () => {
  const tree = notebook('S', ...Array.from({ length: 8 }, (_, i) => `S:n${i + 1}`));
  expect(drawn(sidebarTree(tree, 'S:n4', 1, 0))).toEqual(['S', '  n1', '  n2', '  n3', '  >n4', '  n5', '  … 3']);
  expect(drawn(sidebarTree(tree, 'S:n5', 1, 0))).toEqual(['S', '  … 3', '  n4', '  >n5', '  n6', '  n7', '  n8']);
});

test('a folder without a page leads to the first page below it, and is skipped by previous and next', () => {
  const tree = notebook('A', 'Folder:Deep:P', 'Folder:Z');
  const folder = { name: 'Folder', title: 'Folder', address: '/folder/deep/p/' };
  const deep = { name: 'Folder:Deep', title: 'Deep', address: '/folder/deep/p/' };
  expect(ancestors(tree, 'Folder:Deep:P')).toEqual([folder, deep]);
  expect(subPages(tree, 'Folder')).toEqual([deep, page('Folder:Z')]);
  expect(prevNext(tree, 'Folder:Deep:P')).toEqual({ previous: page('A'), next: page('Folder:Z') });
});

test('previous and next go through the tree as a reader does', () => {
  const tree = notebook('Home', 'B', 'A:A2', 'A', 'A:A1');
  expect(['Home', 'A', 'A:A1', 'A:A2', 'B'].map(name => prevNext(tree, name).next?.name)).toEqual([
    'A',
    'A:A1',
    'A:A2',
    'B',
    undefined,
  ]);
  expect(prevNext(tree, 'A:A1')).toEqual({ previous: page('A'), next: page('A:A2') });
  expect(prevNext(tree, 'nowhere')).toEqual({ previous: undefined, next: undefined });
});

test('a notebook of one page has nothing to navigate', () => {
  const tree = notebook('Home');
  expect(drawn(sidebarTree(tree, 'Home'))).toEqual(['>Home']);
  expect(prevNext(tree, 'Home')).toEqual({ previous: undefined, next: undefined });
  expect(subPages(tree, 'Home')).toEqual([]);
});

test('the children of each page are divided into chunks, found by the address of the page', () => {
  const tree = notebook('Home', 'Home:Diary', 'A', 'A:n1', 'A:n2', 'A:n3', 'A:n3:ü');
  expect(chunks(tree, 2)).toEqual([
    {
      path: '-/1',
      chunk: {
        pages: [
          ['Home', '/', 1],
          ['A', '/a/', 1],
        ],
      },
    },
    { path: '1', chunk: { pages: [['Diary', '/home/diary/']] } },
    {
      path: 'a/1',
      chunk: {
        pages: [
          ['n1', '/a/n1/'],
          ['n2', '/a/n2/'],
        ],
        more: 1,
      },
    },
    { path: 'a/2', chunk: { pages: [['n3', '/a/n3/', 1]] } },
    { path: 'a/n3/1', chunk: { pages: [['ü', '/a/n3/%C3%BC/']] } },
  ]);
});
