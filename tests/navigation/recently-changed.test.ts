import { expect, test } from 'vitest';
import { recentlyChanged } from '../../src/navigation/index.ts';

const page = (title: string, facts: { changed?: string; note?: boolean } = {}) => ({ title, note: true, ...facts });

test('the latest changes come first, by month, whatever their time zones', () => {
  const pages = [
    page('old', { changed: '2025-12-31T23:00:00+01:00' }),
    page('folder', { note: false, changed: '2026-03-01' }),
    page('undated'),
    page('earlier', { changed: '2026-02-10T08:00:00+09:00' }),
    page('p10', { changed: '2026-02-10T01:00:00+01:00' }),
    page('p9', { changed: '2026-02-10T00:00:00+00:00' }),
  ];
  const titles = (max?: number) =>
    recentlyChanged(pages, 'en', max).map(({ month, pages }) => [month, ...pages.map(({ title }) => title)]);
  expect(titles()).toEqual([
    ['2026-02', 'p9', 'p10', 'earlier'],
    ['2025-12', 'old'],
  ]);
  expect(titles(1)).toEqual([['2026-02', 'p9']]);
});
