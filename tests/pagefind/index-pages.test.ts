import { expect, test } from 'vitest';
import { Dictionary } from '../../src/pagefind/dictionary.ts';
import { indexPages } from '../../src/pagefind/index-pages.ts';
import { htmlPage, searchRecord } from '../support/search-index.ts';

test('a page is finished while Pagefind still indexes others, and the results are in the order of the pages', async () => {
  const steps: string[] = [];
  const numbers = Array.from({ length: 1_500 }, (_, number) => number);
  const pages = numbers.map(number => {
    const { address, html } = htmlPage(searchRecord(number, `word${number}`));
    const begin = () => {
      steps.push('begun');
      return html();
    };
    return { address, html: begin };
  });
  const result = await indexPages(pages, 'en', new Dictionary(), (_, number) => {
    steps.push('finished');
    return number;
  });
  expect(result.pages).toEqual(numbers);
  expect(steps.indexOf('finished')).toBeLessThan(steps.lastIndexOf('begun'));
});
