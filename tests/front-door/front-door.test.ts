import { expect, test } from 'vitest';
import type { PageData } from '../../src/collection/index.ts';
import { frontDoor } from '../../src/front-door/front-door.ts';
import type { ListName } from '../../src/lists/list.ts';
import { taskTree } from '../../src/lists/tasks/task-tree.ts';
import { pageTree } from '../../src/navigation/index.ts';

const page = (name: string, facts: Partial<PageData> = {}) =>
  ({
    ...{ name, title: name.replace(/.*:/, ''), address: name === 'Home' ? '/' : `/${name.replaceAll(':', '/')}/` },
    ...{ note: true, tags: [], links: [], description: '', ...facts },
  }) as unknown as PageData;

function doorOf(home: PageData, others: PageData[]) {
  const pages = [home, ...others];
  const source = { pages, tree: pageTree(pages, 'en'), lists: ['pages', 'tags', 'recent', 'tasks'] as ListName[] };
  return frontDoor({ ...source, tasks: taskTree(source), locale: 'en' }, home);
}

const linksTo = (...names: string[]) => ({ links: names.map(page => ({ page })) });

test('sections are told from pages, with what their note says, or else with their pages', () => {
  const { contents } = doorOf(page('Home'), [
    page('Garden', { description: 'What grows.' }),
    page('Garden:Trees'),
    page('Garden:Trees:Apple'),
    page('Tools:Spade'),
    page('Tools:Rake'),
    page('Weather'),
  ]);
  expect(contents?.sections.map(({ title, text, count }) => [title, text, count])).toEqual([
    ['Garden', 'What grows.', 2],
    ['Tools', 'Rake · Spade', 2],
  ]);
  expect(contents?.pages.map(({ title }) => title)).toEqual(['Weather']);
  expect(contents?.more).toBe(0);
});

test('a home page that leads to most sections itself is left alone', () => {
  const others = [page('A:x'), page('B:x'), page('C')];
  expect(doorOf(page('Home', linksTo('A:x', 'C')), others).contents).toBeUndefined();
  expect(doorOf(page('Home', linksTo('C')), others).contents).toBeDefined();
});

test('pages below the home page count as the top of the notebook', () => {
  const { contents } = doorOf(page('Home'), [page('Home:Garden:Trees'), page('Journal:2026'), page('Home:Weather')]);
  expect(contents?.sections.map(({ title }) => title)).toEqual(['Garden', 'Journal']);
  expect(contents?.pages.map(({ title }) => title)).toEqual(['Weather']);
});

test('of a large notebook the first are shown, with the number of the others', () => {
  const many = (count: number, name: (n: number) => string) => Array.from({ length: count }, (_, n) => page(name(n)));
  const { contents } = doorOf(page('Home'), [...many(50, n => `Section ${n}:Page`), ...many(100, n => `Page ${n}`)]);
  const { sections = [], pages = [], more } = contents ?? {};
  expect(sections.length + pages.length + (more ?? 0)).toBe(150);
  expect(more).toBeGreaterThan(0);
});

test('the latest changes of other pages, and the most frequent tags', () => {
  const changed = (day: number) => ({ changed: `2026-11-${10 + day}T10:00:00Z` });
  const { recent, tags } = doorOf(page('Home', { ...changed(9), tags: ['start'] }), [
    ...Array.from({ length: 7 }, (_, n) => page(`Page ${n}`, { ...changed(n), tags: n % 2 ? ['odd'] : ['even'] })),
    page('Undated'),
  ]);
  expect(recent.map(({ title }) => title)).toEqual(['Page 6', 'Page 5', 'Page 4', 'Page 3', 'Page 2']);
  expect(tags.map(({ name, count }) => [name, count])).toEqual([
    ['even', 4],
    ['odd', 3],
    ['start', 1],
  ]);
});

test('where all pages changed on one day, none of them is named as changed recently', () => {
  const pages = [9, 10].map(hour => page(`Page ${hour}`, { changed: `2026-11-27T${hour + 10}:00:00Z` }));
  expect(doorOf(page('Home', { changed: '2026-11-28T10:00:00Z' }), pages).recent).toEqual([]);
});

test('a section says how many tasks are open in it', () => {
  const { contents } = doorOf(page('Home'), [
    page('Garden:Trees', { tasks: [{ depth: 0, text: 'prune' }] }),
    page('Garden:Beds', { tasks: [{ depth: 0, text: 'weed' }] }),
    page('Tools:Spade'),
  ]);
  expect(contents?.sections.map(({ title, tasks }) => [title, tasks])).toEqual([
    ['Garden', 2],
    ['Tools', 0],
  ]);
});

test('the open tasks that are due first, and how many there are', () => {
  const task = (text: string, due?: string, depth = 0) => ({ depth, text, ...(due && { due }) });
  const { tasks } = doorOf(page('Home'), [
    page('A', { tasks: [task('later', '2026-12-01'), task('part', undefined, 1), task('some day')] }),
    page('B', { tasks: [task('soon', '2026-11-20')] }),
  ]);
  expect(tasks.count).toBe(4);
  expect(tasks.first.map(({ text, page, due }) => [text, page, due])).toEqual([
    ['soon', 'B', '2026-11-20'],
    ['later', 'A', '2026-12-01'],
    ['some day', 'A', undefined],
  ]);
});
