import { expect, test } from 'vitest';
import { articleOf } from '../support/markdown-site.ts';

const elsewhere = 'https://example.org/a.png';
const linked = (text: string) =>
  `<span data-missing="image"><a href="${elsewhere}" class="external${text === elsewhere ? ' bare' : ''}" rel="external noreferrer">${text}</a></span>`;

test.each([
  [`![alt](${elsewhere})`, linked('alt')],
  [`<!-- x --><img src="${elsewhere}">`, linked(elsewhere)],
  [`[[Home|see ![alt](${elsewhere})]]`, '<a href="/">see <span data-missing="image">alt</span></a>'],
  [`[[Home|<img src="${elsewhere}" alt="alt">]]`, '<a href="/"><span data-missing="image">alt</span></a>'],
  [`[[Gone|![alt](${elsewhere})]]`, '<a data-missing="Gone"><span data-missing="image">alt</span></a>'],
  [`[![alt](${elsewhere})](Home.md)`, '<a href="/"><span data-missing="image">alt</span></a>'],
])('the picture on another server in %j is not loaded', async (markdown, expected) => {
  expect(await articleOf(markdown)).toBe(`<p>${expected}</p>`);
});

test('a picture in the label of a wiki link is shown', async () => {
  expect(await articleOf('[[Home|![alt](pic.png)]]')).toBe(
    '<p><a href="/"><img src="/-/files/pic.png" alt="alt" width="80" height="60" decoding="async"></a></p>',
  );
});

test.each([
  ['<img src="pic.png" width="40">', 'width="40" height="30"'],
  ['<img src=pic.png height=30>', 'width="40" height="30"'],
  ['<img src="pic.png" width="40" height="10"/>', 'width="40" height="10"'],
  ['<img src="pic.png" width="50%">', 'width="80" height="60"'],
])('%s is as large as it says', async (markdown, size) => {
  expect(await articleOf(markdown)).toContain(`alt="" ${size} `);
});

test('control characters are gone before a picture is looked for, and one without an address is its text', async () => {
  expect(await articleOf('![a](\u0001gone.png)')).toBe('<p><span data-missing="image">a</span></p>');
  expect(await articleOf('x ![a]()')).toBe('<p>x a</p>');
});

test('a missing picture that begins a block of HTML leaves the rest of the block uninterpreted', async () => {
  expect(await articleOf('<img src="gone.png">\n[r]: x.md\n![a](pic.png)\n')).toBe(
    '<div><p><span data-missing="image">gone.png</span></p></div><p>\n[r]: x.md\n![a](pic.png)</p>',
  );
});
