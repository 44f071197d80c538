import { expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { readMarkdownPage } from '../../src/markdown/index.ts';
import { siteContext } from '../support/markdown-site.ts';

const renderer = createRenderer({ plainMarkdown: true });
const render = async (page: string) => renderer.render(readMarkdownPage(page, siteContext()).markdown);

/** The HTML with the TeX of each equation in place of its MathML: `[x]` in a line of text, `[[x]]` displayed. */
const withTex = (html: string) =>
  html
    .replace(/<math[^>]*displaystyle[^>]*>.*?<annotation[^>]*>(.*?)<\/annotation>.*?<\/math>/gs, '[[$1]]')
    .replace(/<math[^>]*>.*?<annotation[^>]*>(.*?)<\/annotation>.*?<\/math>/gs, '[$1]')
    .replaceAll('<span data-object="equation">', '')
    .replace(/(\])<\/span>/g, '$1');

const figure = (tex: string) => `<figure data-object="equation">[[${tex}]]</figure>`;

test.each([
  ['Inline $a^2+b^2$ and', '<p>Inline [a^2+b^2] and</p>'],
  ['$`a_b`$', '<figure data-object="equation">[a_b]</figure>'],
  ['($x$), *$y$*, [$z$](Home.md)', '<p>([x]), <em>[y]</em>, <a href="/">[z]</a></p>'],
  ['$a *b* [[c]] @d <e>$', '<figure data-object="equation">[a *b* [[c]] @d &lt;e>]</figure>'],
  ['so $$x\\,dx$$ here', '<p>so [[x\\,dx]] here</p>'],
  ['$$\n\\int_0^1 x\\,dx\n=\n1\n$$', figure('\\int_0^1 x\\,dx\n=\n1')],
  ['> $$\n> x\n>\n> - y\n> $$', `<blockquote>\n${figure('x\n\n- y')}\n</blockquote>`],
  ['$$ a\nb $$', figure('a\nb')],
  ['$$\na\nb $$\n\n# After', figure('a\nb')],
  ['```math\ne = mc^2\n```', figure('e = mc^2')],
  ['| $a$ |\n|--|', '[a]'],
])('%j is drawn', async (page, expected) => {
  expect(withTex((await render(page)).html)).toContain(expected);
});

test('an equation in a line of text that is wider than the screen of a phone is marked, so that it can scroll', async () => {
  const { html } = await render('$a$ and $\\text{a name that is rather long} \\to \\text{another such name}$');
  expect(html.match(/<span data-object="equation"[^>]*>/g)).toEqual([
    '<span data-object="equation">',
    '<span data-object="equation" class="wide">',
  ]);
});

test.each(['eqnarray', 'eqnarray*', 'flalign', 'flalign*'])('%s, which the library lacks, is drawn', async name => {
  const { html, messages } = await render(`$$\n\\begin{${name}} x &= 1 & \\end{${name}}\n$$`);
  expect(messages).toEqual([]);
  expect(html).toContain('<mtable');
});

test.each([
  'Prices: $599 but now $799.',
  'From $100 to $200, US$5/A$6, 5$ and 6$.',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: shells have it
  '$HOME/$USER, ${A}/${B}, $(id)-$(date), $1,$2',
  '\\$a\\$ and $ a $',
  'a $$ and',
])('%j is text', async page => {
  const { html } = await render(page);
  expect(html).toBe(`<p>${page.replaceAll('\\$', '$')}</p>`);
});

test('a block that nothing closes is text', async () => {
  expect((await render('a\n\n$$\n\n# After')).html).toContain('<p>$$</p>\n<h1 id="after">');
});

test('what TeX does not have is shown as it is written, with a message', async () => {
  const { html, messages } = await render('a $\\nosuch{x}$ b');
  expect(html).toBe('<p>a <code>\\nosuch{x}</code> b</p>');
  expect(messages).toEqual([
    { rule: 'math-refused', values: { tex: '\\nosuch{x}', reason: 'Unsupported function name: \\nosuch' } },
  ]);
});

test('the TeX is text of the page, once', async () => {
  const { description, sections, headings } = await render('## The $x$ rule\n\nAs $a^2$ says.');
  expect(description).toBe('As a^2 says.');
  expect(headings).toEqual([{ depth: 2, id: 'the-x-rule', text: 'The x rule' }]);
  expect(sections.at(-1)).toMatchObject({ heading: 'The x rule', text: 'As a^2 says.' });
});

test('Mermaid diagrams stay as they are written', async () => {
  const { html } = await render('```mermaid\ngraph TD; A-->B;\n```');
  expect(html).toContain('data-language="mermaid"');
});
