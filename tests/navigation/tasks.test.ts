import { expect, test } from 'vitest';
import type { PageData } from '../../src/collection/index.ts';
import { byDueDay, countTasks, type OpenTask, openTasks, pageTree, taskCounts } from '../../src/navigation/index.ts';

type Tasks = NonNullable<PageData['tasks']>;
type Task = Tasks[number];

const page = (name: string, ...tasks: (Partial<Task> & { text: string })[]) => ({
  ...{ name, title: name.split(':').at(-1) as string, address: `/${name.toLowerCase().replaceAll(':', '/')}/` },
  tasks: tasks.map(task => ({ depth: 0, ...task })),
});
const outline = (tasks: OpenTask[], indent = ''): string[] =>
  tasks.flatMap(({ text, tasks }) => [indent + text, ...outline(tasks, `${indent}  `)]);

test('tasks hold those below them, in the order of pages and notes', () => {
  const tasks = openTasks([
    page('A', { text: 'a' }, { text: 'b', depth: 1 }, { text: 'c', depth: 2 }, { text: 'd', depth: 1 }, { text: 'e' }),
    { name: 'N', title: 'N', address: '/n/' },
    page('B', { text: 'f' }),
  ]);
  expect(outline(tasks)).toEqual(['a', '  b', '    c', '  d', 'e', 'f']);
  expect(countTasks(tasks)).toBe(6);
});

test('a task is due by the earliest day of it and those below, and as important as the most important of them', () => {
  const [task] = openTasks([
    page('A', { text: 'a', due: '2026-03-16' }, { text: 'b', depth: 1, due: '2026-03-01', priority: 2 }),
  ]);
  expect(task).toMatchObject({ due: '2026-03-16', dueBy: '2026-03-01', priority: 0, highest: 2 });
});

test('a task has tags of its own besides those of the task above it', () => {
  const [task] = openTasks([page('A', { text: 'a', tags: ['x'] }, { text: 'b', depth: 1, tags: ['x', 'y'] })]);
  expect([task?.ownTags, task?.tasks[0]?.ownTags]).toEqual([['x'], ['y']]);
});

test('a task without text has the title of its page', () => {
  expect(outline(openTasks([page('A:B', { text: '' })]))).toEqual(['B']);
});

test('tasks are sorted by due day, those without one at the end; then those that wait later, by priority, by start', () => {
  const tasks = openTasks([
    page(
      'A',
      { text: 'none' },
      { text: 'starts', start: '2026-01-01' },
      { text: 'second', due: '2026-02-01' },
      { text: 'waits', due: '2026-01-01', waiting: true, priority: 3 },
      { text: 'important', due: '2026-01-01', priority: 1 },
      { text: 'first', due: '2026-01-01' },
    ),
  ]);
  expect(outline(byDueDay(tasks))).toEqual(['important', 'first', 'waits', 'second', 'none', 'starts']);
});

test('tasks are counted on their page and on the pages above it', () => {
  const pages = [
    page('A'),
    page('A:B', { text: 'a' }, { text: 'b', depth: 1 }),
    page('A:B:C', { text: 'c' }),
    page('D'),
  ];
  expect([...taskCounts(pageTree(pages, 'en'), openTasks(pages))]).toEqual([
    ['A:B', 3],
    ['A', 3],
    ['A:B:C', 1],
  ]);
});
