import { expect, test } from 'vitest';
import { readMarkdownTags } from '../../src/markdown/index.ts';
import { articleOf } from '../support/markdown-site.ts';
import { readAsWritten } from './from-markdown/every-target.ts';

/** The HTML of a page, its definition lists in short. */
const shown = async (markdown: string) => (await articleOf(markdown)).replace(/<\/?p>|\n/g, '');

test.each([
  ['Pod\n:   The *unit*', '<dl><dt>Pod</dt><dd>The <em>unit</em></dd></dl>'],
  ['Pod\n\n:   The unit', '<dl><dt>Pod</dt><dd>The unit</dd></dl>'],
  ['Pod\n: a\n: b\n\n: c', '<dl><dt>Pod</dt><dd>a</dd><dd>b</dd><dd>c</dd></dl>'],
  ['Pod\n: a\n\n*Node*\n: b\n\nEnd', '<dl><dt>Pod</dt><dd>a</dd><dt><em>Node</em></dt><dd>b</dd></dl>End'],
  ['Pod\n: a\nb', '<dl><dt>Pod</dt><dd>ab</dd></dl>'],
  ['Pod\n: a\n\n    b\n\n    - c', '<dl><dt>Pod</dt><dd>ab<ul><li>c</li></ul></dd></dl>'],
  ['Pod\r\n: a\r\n\r\n\tb', '<dl><dt>Pod</dt><dd>ab</dd></dl>'],
  ['Pod\n~ a\n: b\n~ c', '<dl><dt>Pod</dt><dd>a</dd><dd>b</dd><dd>c</dd></dl>'],
  ['Pod\n\n~   a\n\n~   b', '<dl><dt>Pod</dt><dd>a</dd><dd>b</dd></dl>'],
  ['Pod\n:   - a\n    - b', '<dl><dt>Pod</dt><dd><ul><li>a</li><li>b</li></ul></dd></dl>'],
  ['Pod\n:   Node\n    :   a', '<dl><dt>Pod</dt><dd><dl><dt>Node</dt><dd>a</dd></dl></dd></dl>'],
  [
    'Pod\n:   a\n\n    Node\n    ~   b\n    ~   c\n\n        d\n\n:   e',
    '<dl><dt>Pod</dt><dd>a<dl><dt>Node</dt><dd>b</dd><dd>cd</dd></dl></dd><dd>e</dd></dl>',
  ],
  [
    '> Pod\n> :   Node\n>     :   a',
    '<blockquote><dl><dt>Pod</dt><dd><dl><dt>Node</dt><dd>a</dd></dl></dd></dl></blockquote>',
  ],
  ['Pod\n: a\n***', '<dl><dt>Pod</dt><dd>a</dd></dl><hr>'],
  ['> Pod\n> : a\n>\n> : b', '<blockquote><dl><dt>Pod</dt><dd>a</dd><dd>b</dd></dl></blockquote>'],
  [
    '- Pod\n  : a\n\n  Node\n  : b\n- c',
    '<ul><li><dl><dt>Pod</dt><dd>a</dd><dt>Node</dt><dd>b</dd></dl></li><li>c</li></ul>',
  ],
  ['- x\n\n  > Pod\n  > : a', '<ul><li>x<blockquote><dl><dt>Pod</dt><dd>a</dd></dl></blockquote></li></ul>'],
  ['> Pod\n> : a\n>\n>     b\n>\n>     c', '<blockquote><dl><dt>Pod</dt><dd>abc</dd></dl></blockquote>'],
  ['1. Pod\r\n   : a\r\n\r\n       b', '<ol><li><dl><dt>Pod</dt><dd>ab</dd></dl></li></ol>'],
  ['- Pod\n  : a\n\nNode\n: b', '<ul><li><dl><dt>Pod</dt><dd>a</dd></dl></li></ul><dl><dt>Node</dt><dd>b</dd></dl>'],
])('%j is a definition list, as Pandoc reads it', async (markdown, html) => {
  expect(await shown(markdown)).toBe(html);
});

test.each([
  'Two lines\nabove\n: a',
  'Pod\n\n\n: two blank lines',
  'A smile\n:)',
  ': nothing above',
  'Pod\n~~~\na\n~~~',
  'Pod\n~~a~~',
  // A line that continues the paragraph stands further left.
  '> Pod\n> : a\nb',
  // The code would go on behind the list.
  'Pod\n: a\n\n    ```\n    open\n\nEnd',
])('%j is text', async markdown => {
  expect(await articleOf(markdown)).not.toContain('<dl>');
  expect(readAsWritten(markdown).markdown).toBe(markdown);
});

test('the Markdown says it as HTML, which other programs read too', () => {
  expect(readAsWritten('Pod\n: The [unit](a.md)\n# B').markdown).toBe(
    '<dl>\n<dt>\n\nPod\n\n</dt>\n<dd>\n\nThe [unit](a.md)\n\n</dd>\n</dl>\n\n# B',
  );
});

test.each(['> [!TIP]\n> Pod\n> : The unit', '> [!TIP]\n>\n> Pod\n> : The unit'])(
  'in the alert %j, too',
  async markdown => {
    const html = (await articleOf(markdown)).replace(/\n/g, '');
    expect(html).toMatch(/^<blockquote data-alert="tip"((?!<p>\[!).)*<dl><dt><p>Pod<\/p><\/dt>.*<\/dl><\/blockquote>/);
  },
);

test('in a quotation, each line that is added has its marker', () => {
  expect(readAsWritten('> Pod\n> : The [unit](a.md)\n\nEnd').markdown).toBe(
    '> <dl>\n> <dt>\n>\n> Pod\n>\n> </dt>\n> <dd>\n>\n> The [unit](a.md)\n>\n> </dd>\n> </dl>\n> \n\nEnd',
  );
});

test('lists are nested up to four deep', async () => {
  const levels = Array.from(
    { length: 6 },
    (_, depth) => `${depth ? `${'    '.repeat(depth - 1)}:   ` : ''}Term ${depth}`,
  );
  expect((await articleOf(levels.join('\n'))).match(/<dl>/g)?.length).toBe(4);
});

test('tags in a definition count, and messages say where they are in the file', () => {
  const page = 'Pod\n: a\n\n    @private cafÃ©\n';
  expect(readMarkdownTags(page)).toEqual(['private']);
  expect(readAsWritten(page).messages).toEqual(['4:17 mended-encoding']);
  const nested = 'Pod\n:   Node\n    :   cafÃ©\n';
  expect(readAsWritten(nested).messages).toEqual(['3:12 mended-encoding']);
});
