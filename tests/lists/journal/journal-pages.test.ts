import { expect, test } from 'vitest';
import type { PageData } from '../../../src/collection/index.ts';
import { labelsFor } from '../../../src/i18n/index.ts';
import { journalPages } from '../../../src/lists/journal/journal-pages.ts';
import { pageTree } from '../../../src/navigation/index.ts';

const page = (name: string, note = true) =>
  ({ name, title: name, address: `/${name.replaceAll(':', '/')}/`, note, description: '' }) as unknown as PageData;

function listOf(pages: PageData[]) {
  const tree = pageTree(pages, 'en');
  return journalPages.pages({ pages, tree, lists: [], labels: labelsFor('en'), locale: 'en' });
}

test('months and days, the latest first, whatever journal they belong to', () => {
  const names = ['Log:2024:11:02', 'Log:2024:11:12', 'Log:2024:11', 'Log:2024:10', 'Work:2025:01:01', 'About'];
  const [part] = listOf(names.map(name => page(name)));
  expect(part?.address).toBe('/-/journal/');
  expect(part?.names).toEqual(['January 2025', 'November 2024', 'October 2024']);
  const months = part?.props.part.items.map(({ month, page, days }) => [
    month,
    page?.title,
    days.map(({ title }) => title),
  ]);
  expect(months).toEqual([
    ['2025-01', undefined, ['Work:2025:01:01']],
    ['2024-11', 'Log:2024:11', ['Log:2024:11:12', 'Log:2024:11:02']],
    ['2024-10', 'Log:2024:10', []],
  ]);
});

test('the list exists where a note is about a month or a day', () => {
  expect(journalPages.exists([page('A'), page('Log:2024')])).toBe(false);
  expect(journalPages.exists([page('Log:2024:11', false)])).toBe(false);
  expect(journalPages.exists([page('Log:2024:11')])).toBe(true);
});
