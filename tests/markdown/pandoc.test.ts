import { expect, test } from 'vitest';
import { articleOf } from '../support/markdown-site.ts';

const page = (format: string, text: string) => `---\nContent-Type: text/markdown\nFormat: ${format}\n---\n\n${text}\n`;

test.each([
  ['H~2~O', 'H<sub>2</sub>O'],
  ['a~1+*i*~ b', 'a<sub>1+<em>i</em></sub> b'],
  ['x^2^ and 2^10^', 'x<sup>2</sup> and 2<sup>10</sup>'],
  ['2^10 and 3^5', '2^10 and 3^5'],
  ['~~gone~~ \\~2\\~ \\^2\\^ `x^2^ ~2~`', '<del>gone</del> ~2~ ^2^ <code>x^2^ ~2~</code>'],
  ['__marked__ and **strong**', '<mark>marked</mark> and <strong>strong</strong>'],
])('%j in a page of Zim 0.77', async (markdown, expected) => {
  expect(await articleOf(page('markdown pandoc', markdown))).toBe(`<p>${expected}</p>`);
});

test.each([
  page('markdown gfm 0.31.2', 'H~2~O x^2^ __strong__'),
  page('markdown 1.0', 'H~2~O x^2^ __strong__'),
  'H~2~O x^2^ __strong__',
])('%j is as on GitHub', async markdown => {
  expect(await articleOf(markdown)).toBe('<p>H<del>2</del>O x^2^ <strong>strong</strong></p>');
});
