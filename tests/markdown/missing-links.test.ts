import { expect, test } from 'vitest';
import { readMarkdownPage } from '../../src/markdown/index.ts';
import { articleOf, siteContext } from '../support/markdown-site.ts';

test.each([
  ['*[starred*](Gone.md)', '*<a data-missing="Gone">starred*</a>'],
  ['**Note [bold**](Gone.md) x', '**Note <a data-missing="Gone">bold**</a> x'],
  ['[a_b_](Gone.md)_c_', '<a data-missing="Gone">a_b_</a><em>c</em>'],
  ['~~[x~~](Gone.md) y', '~~<a data-missing="Gone">x~~</a> y'],
  ['*[*x*](Gone.md)*', '<em><a data-missing="Gone"><em>x</em></a></em>'],
  ['[see [this](Gone.md)](Home.md)', '[see <a data-missing="Gone">this</a>](Home.md)'],
  ['[see [[Gone]]]: x', '[see <a data-missing="Gone">Gone</a>]: x'],
  ['[see ![this](gone.png)]: x', '[see <span data-missing="image">this</span>]: x'],
  ['[a][b][c]\n\n[a]: Home.md\n[c]: Gone.md', '[a]<a data-missing="Gone">b</a>'],
  ['\\[x] [y](Gone.md)', '[x] <a data-missing="Gone">y</a>'],
])('%j loses its brackets, and nothing around it is read otherwise', async (markdown, expected) => {
  expect(await articleOf(markdown)).toBe(`<p>${expected}</p>`);
});

test('what needs no escape gets none', () => {
  const { markdown } = readMarkdownPage('a_b [x] [snake_case *b*](Gone.md)\n\n[y]', siteContext());
  expect(markdown).toBe('a_b \\[x] <a data-missing="Gone">snake_case *b*</a>\n\n[y]');
});

test.each([
  ['[x](Gone.md "A *title* & \\"more\\"")', 'A *title* &amp; &quot;more&quot;'],
  ['[x][r]\n\n[r]: Gone.md (a title)', 'a title'],
])('the title of %j stays', async (markdown, title) => {
  expect(await articleOf(markdown)).toBe(`<p><a data-missing="Gone" title="${title}">x</a></p>`);
});
