import { expect, test } from 'vitest';
import type { PageData } from '../../src/collection/index.ts';
import { labelsFor } from '../../src/i18n/index.ts';
import { allPages } from '../../src/lists/all-pages/all-pages.ts';
import type { ListSource } from '../../src/lists/list.ts';
import type { TaskEntry } from '../../src/lists/tasks/task-entry.ts';
import { taskPages } from '../../src/lists/tasks/task-pages.ts';
import { pageTree } from '../../src/navigation/index.ts';

type Task = NonNullable<PageData['tasks']>[number];

const page = (name: string, ...tasks: (Partial<Task> & { text: string })[]) =>
  ({
    ...{ name, title: name.split(':').at(-1), address: `/${name.toLowerCase().replaceAll(':', '/')}/`, note: true },
    ...{ tags: [], ...(tasks.length > 0 && { tasks: tasks.map(task => ({ depth: 0, ...task })) }) },
  }) as unknown as PageData;

const sourceOf = (pages: PageData[]): ListSource => ({
  ...{ pages, tree: pageTree(pages, 'en'), lists: ['pages', 'tasks'], labels: labelsFor('en'), locale: 'en' },
});

const outline = (entries: TaskEntry[], indent = '  '): string[] =>
  entries.flatMap(({ text, tasks, partOf }) => [
    indent + text + (partOf ? ` (${partOf})` : ''),
    ...outline(tasks, `${indent}  `),
  ]);

/** The lists of these pages: address → what stands above tasks, and the tasks. */
function lists(...pages: PageData[]): Record<string, string[]> {
  const shown = taskPages
    .pages(sourceOf(pages))
    .map(({ address, props: { groups, filters } }) => [
      address,
      [
        ...filters.map(({ name, address, count }) => `→ ${name} ${count} ${address}`),
        ...groups.flatMap(({ month, words, page, entries }) => [
          month ?? words ?? page?.title ?? '',
          ...outline(entries),
        ]),
      ],
    ]);
  return Object.fromEntries(shown);
}

test('tasks are listed by the month in which they are due', () => {
  const found = lists(
    page('A', { text: 'a' }, { text: 'b', due: '2026-12-31' }),
    page('B', { text: 'c', due: '2026-01-02' }),
  );
  expect(found['/-/tasks/']).toEqual(['2026-01', '  c', '2026-12', '  b', 'No due date', '  a']);
});

test('a task is in the month in which the first task below it is due', () => {
  const found = lists(page('A', { text: 'a' }, { text: 'b', depth: 1, due: '2026-12-31' }));
  expect(found['/-/tasks/']).toEqual(['2026-12', '  a', '    b']);
});

test('without any due day, they are listed by page', () => {
  const found = lists(page('A', { text: 'a' }), page('B', { text: 'c' }));
  expect(found['/-/tasks/']).toEqual(['A', '  a', 'B', '  c']);
  expect(Object.keys(found)).toEqual(['/-/tasks/', '/-/tasks/page/']);
});

test('tasks are listed by priority', () => {
  const found = lists(page('A', { text: 'a' }, { text: 'b !', priority: 1 }, { text: 'c !!', priority: 2 }));
  expect(found['/-/tasks/priority/']).toEqual(['Priority 2', '  c', 'Priority 1', '  b', 'No priority', '  a']);
});

test('tasks are listed by page in the order of the tree, and for each section', () => {
  const found = lists(page('B', { text: 'b' }), page('A'), page('A:C:D', { text: 'd' }), page('A:C', { text: 'c' }));
  expect(found['/-/tasks/page/']).toEqual(['→ A 2 /-/tasks/section/1/a/', 'C', '  c', 'D', '  d', 'B', '  b']);
  expect(found['/-/tasks/section/1/a/']).toEqual(['→ C 2 /-/tasks/section/1/a/c/', 'C', '  c', 'D', '  d']);
  expect(found['/-/tasks/section/1/a/c/']).toEqual(['C', '  c', 'D', '  d']);
});

test('tasks are listed for each tag and each label, with those below them', () => {
  const found = lists(
    page(
      'A',
      { text: 'a' },
      { text: 'b @x', depth: 1, tags: ['x'] },
      { text: 'c', depth: 2, tags: ['x'] },
      { text: 'TODO d @X', label: 'TODO', tags: ['X'] },
    ),
  );
  expect(found['/-/tasks/tag/']).toEqual(['→ TODO 1 /-/tasks/label/todo/', '→ @x 3 /-/tasks/tag/x/']);
  expect(found['/-/tasks/tag/x/']).toEqual(['', '  b (a)', '    c', '  d']);
  expect(found['/-/tasks/label/todo/']).toEqual(['', '  d']);
});

test('a long list has parts; tasks stay with those below them', () => {
  const tasks = Array.from({ length: 150 }, (_, i) => ({ text: `t${i}`, depth: i % 3 === 0 ? 0 : 1 }));
  const parts = taskPages.pages(sourceOf([page('A', ...tasks)])).filter(({ address }) => address.includes('/page/'));
  expect(parts.map(({ address }) => address)).toEqual(['/-/tasks/page/', '/-/tasks/page/2/']);
  expect(parts.map(({ props }) => props.groups.map(({ entries }) => entries.length))).toEqual([[33], [17]]);
});

test('a task below another has only what differs from it', () => {
  const [index] = taskPages.pages(
    sourceOf([
      page(
        'A',
        { text: 'a', due: '2026-01-01', priority: 1 },
        { text: 'b', depth: 1, due: '2026-01-01', priority: 1 },
        { text: 'c', depth: 1, due: '2026-01-02', priority: 2 },
      ),
    ]),
  );
  const below = index?.props.groups[0]?.entries[0]?.tasks.map(({ due, priority }) => [due, priority]);
  expect(below).toEqual([
    [undefined, 0],
    ['2026-01-02', 2],
  ]);
});

test('the list of all pages counts the open tasks, and leads to those of a section', () => {
  const [all] = allPages.pages(sourceOf([page('A'), page('A:B', { text: 'a' }), page('C')]));
  expect(all?.props.part.items.map(({ title, tasks }) => [title, tasks])).toEqual([
    ['A', { count: 1, address: '/-/tasks/section/1/a/' }],
    ['B', { count: 1 }],
    ['C', undefined],
  ]);
});
