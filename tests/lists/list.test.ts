import { expect, test } from 'vitest';
import type { PageData } from '../../src/collection/index.ts';
import { labelsFor, listNames } from '../../src/i18n/index.ts';
import { allPages } from '../../src/lists/all-pages/all-pages.ts';
import { existingLists, type ListName } from '../../src/lists/list.ts';
import { recentPages } from '../../src/lists/recent/recent-pages.ts';
import { backlinkLists } from '../../src/lists/related/related-pages.ts';
import { tagPages } from '../../src/lists/tags/tag-pages.ts';
import { taskPages } from '../../src/lists/tasks/task-pages.ts';
import { wantedPages } from '../../src/lists/wanted/wanted-pages.ts';
import { pageTree } from '../../src/navigation/index.ts';

const note = (facts: Partial<PageData> = {}) => ({ note: true, tags: [], wanted: [], ...facts }) as unknown as PageData;
const tasks = [{ depth: 0, text: 'a' }];
const everything = note({ tags: ['x'], tasks, changed: '2026-01-01', wanted: ['B'] });
const existing = (...pages: PageData[]) =>
  existingLists([allPages, tagPages, taskPages, recentPages, wantedPages], pages, listNames);

test('a notebook has the lists that have something to show, and none if it is a single note', () => {
  expect(existing(everything)).toEqual([]);
  expect(existing(everything, note({ note: false }))).toEqual([]);
  expect(existing(note(), note())).toEqual(['pages']);
  expect(existing(everything, note())).toEqual(['pages', 'tags', 'tasks', 'recent', 'wanted']);
});

test('a list that the author does not choose is not there; those of a page always are', () => {
  const of = (...chosen: ListName[]) => existingLists(lists, [everything, note()], chosen);
  const lists = [allPages, tagPages, recentPages, wantedPages, backlinkLists];
  expect(of('pages')).toEqual(['pages', 'linking']);
  expect(of('wanted', 'tags')).toEqual(['tags', 'wanted', 'linking']);
});

test('a page of a list is about as small as a note: one of pages with their first sentences has fewer entries', () => {
  const pages = Array.from({ length: 300 }, (_, index) =>
    note({ name: `P${index}`, title: `P${index}`, address: `/p${index}/`, tags: ['x'], description: 'Some words.' }),
  );
  const source = { pages, tree: pageTree(pages, 'en'), lists: [], labels: labelsFor('en'), locale: 'en' };
  expect(allPages.pages(source).map(({ names }) => names.length)).toEqual([240, 60]);
  expect(tagPages.pages(source).map(({ names }) => names.length)).toEqual([1, 60, 60, 60, 60, 60]);
});
