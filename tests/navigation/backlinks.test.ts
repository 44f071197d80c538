import { expect, test } from 'vitest';
import { backlinks } from '../../src/navigation/index.ts';

const page = (name: string) => ({ name, title: name, address: `/${name}/` });

test('backlinks are sorted by title, with their sentences', () => {
  const linking = (name: string, sentence?: string) => ({ ...page(name), links: [{ page: 'T', sentence }] });
  expect(backlinks([linking('b10'), linking('b9', 'To T.'), linking('A')], 'en').get('T')).toEqual([
    page('A'),
    { ...page('b9'), sentence: 'To T.' },
    page('b10'),
  ]);
});

test('backlinks are the same whether those of few pages are asked for, or those of many', () => {
  const pages = Array.from({ length: 50 }, (_, i) => ({
    ...page(`P${i}`),
    links: [1, 2, 3].map(step => ({ page: `P${(i * step + 1) % 40}`, sentence: `${i} + ${step}` })),
  })).map(page => ({ ...page, links: [...new Map(page.links.map(link => [link.page, link])).values()] }));
  const all = backlinks(pages, 'en');
  for (const { name } of pages) expect([name, all.get(name)]).toEqual([name, backlinks(pages, 'en').get(name)]);
  expect(all.get('P49')).toBeUndefined();
});
