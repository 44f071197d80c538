import { expect, test } from 'vitest';
import type { Lists } from '../../../src/search/client/lists.ts';
import { filtersOf } from '../../../src/search/client/operators.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';
import { dateEntries } from '../../../src/search-index/groups.ts';
import { searchRecord } from '../../support/search-index.ts';

const days = ['2024-12-31', '2025-01-01', '2025-03-09', '2025-03-30', '2026-11-27', undefined];
const records = days.map((changed, number) => ({
  ...searchRecord(number, ''),
  dates: { created: '2024-01-01', ...(changed && { changed }) },
}));
const lists = {
  startingWith: async (list: 'changed' | 'created', prefix: string) =>
    dateEntries(records, list)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .filter(({ key }) => key.startsWith(prefix)),
} as Partial<Lists> as Lists;

test.each([
  ['changed:2025', ['1', '2', '3']],
  ['changed:2025-03', ['2', '3']],
  ['changed:2025-03-09', ['2']],
  ['changed:2024..2025-03', ['0', '1', '2', '3']],
  ['changed:2025-03-10..', ['3', '4']],
  ['changed:..2025-01', ['0', '1']],
  ['created:2024', ['0', '1', '2', '3', '4', '5']],
  ['created:2025', []],
])('%s finds the pages of these days', async (query, expected) => {
  const [pages] = await filtersOf(lists, parseQuery(query));
  expect([...(pages ?? [])].sort()).toEqual(expected);
});
