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
