import { expect, test } from 'vitest';
import { tagsOf } from '../../src/navigation/index.ts';

const page = (title: string, tags: string[]) => ({ title, tags });

test('a tag has the spelling that most pages use', () => {
  const pages = [page('One', ['soil']), page('Two', ['Soil', 'air']), page('3', ['Soil'])];
  expect(tagsOf(pages, 'en').map(({ name, pages }) => [name, pages.map(({ title }) => title)])).toEqual([
    ['air', ['Two']],
    ['Soil', ['3', 'One', 'Two']],
  ]);
});
