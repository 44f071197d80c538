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
  ['Pod\n: a\n***', '<dl><dt>Pod</dt><dd>a</dd></dl><hr>'],
])('%j is a definition list, as Pandoc reads it', async (markdown, html) => {
  expect(await shown(markdown)).toBe(html);
});

test.each([
  'Two lines\nabove\n: a',
  'Pod\n\n\n: two blank lines',
  'A smile\n:)',
  ': nothing above',
  '> Pod\n> : in a quotation',
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

test('tags in a definition count, and messages say where they are in the file', () => {
  const page = 'Pod\n: a\n\n    @private cafÃ©\n';
  expect(readMarkdownTags(page)).toEqual(['private']);
  expect(readAsWritten(page).messages).toEqual(['4:17 mended-encoding']);
});
