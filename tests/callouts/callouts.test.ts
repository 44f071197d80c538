import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { noteToMdast, writeMarkdown } from '../../src/markdown/index.ts';
import { parseNote } from '../../src/zim/index.ts';
import { noteArbitrary } from '../support/arbitraries/note.ts';
import { cases } from '../support/cases.ts';
import { testContext } from '../support/markdown-context.ts';
import { articleOf } from '../support/markdown-site.ts';

/** A paragraph in the middle of a note: the first lines of a file may be a header. */
const between = (paragraph: string) => `Text.\n\n${paragraph}\n\nText.\n`;
const markdownOf = (note: string) => writeMarkdown(noteToMdast(parseNote(note).tree, testContext()));
const kindOf = (paragraph: string) => /^(?:> )?> \[!(\w+)\]$/m.exec(markdownOf(between(paragraph)))?.[1];

const withoutIcons = (html: string) => html.replace(/<svg .*?<\/svg>/g, '');

test.each([
  ['NOTE: a', 'NOTE'],
  ['Note : a', 'NOTE'],
  ['note: a', 'NOTE'],
  ['NOTE:a', 'NOTE'],
  ['**Note:** a', 'NOTE'],
  ['**Note**: a', 'NOTE'],
  ['**Note: a**', 'NOTE'],
  ['__NOTE:__ a', 'NOTE'],
  ['**//Note//:** a', 'NOTE'],
  ['*NOTE*: a', 'NOTE'],
  ['Note 2: a', 'NOTE'],
  ['Please note: a', 'NOTE'],
  ['N.B. a', 'NOTE'],
  ["Note: ''a''", 'NOTE'],
  ['Note: [[A]]', 'NOTE'],
  ['**Note.** A', 'NOTE'],
  ['NOTE - a', 'NOTE'],
  ['NOTE — a', 'NOTE'],
  ['NOTE\na', 'NOTE'],
  ['**Note**\na', 'NOTE'],
  ['**Note**:\na', 'NOTE'],
  ['Note:\n* a', 'NOTE'],
  ['IMPORTANT !\na', 'IMPORTANT'],
  ['Wichtig: a', 'IMPORTANT'],
  ['Important note: a', 'IMPORTANT'],
  ['Nota importante: a', 'IMPORTANT'],
  ['⚠️ Warning: a', 'WARNING'],
  ['Achtung! A', 'WARNING'],
  ['¡Atención! A', 'WARNING'],
  ['Attention : a', 'WARNING'],
  ['Внимание! A', 'WARNING'],
  ['注意：文', 'WARNING'],
  ['注意:文', 'WARNING'],
  ['Let op: a', 'WARNING'],
  ['DİKKAT: a', 'WARNING'],
  ['تحذير: نص', 'WARNING'],
  ['Vorsicht: a', 'CAUTION'],
  ['CUIDADO - a', 'CAUTION'],
  ['**Dica:** a', 'TIP'],
  ['Astuce : a', 'TIP'],
  ['ヒント：文', 'TIP'],
  ['Sugestão: a', 'TIP'],
  ['メモ：文', 'NOTE'],
  ['Se upp! A', 'CAUTION'],
  ['Thận trọng: a', 'CAUTION'],
  ['Hati-hati: a', 'CAUTION'],
  ['זהירות: א', 'CAUTION'],
  // Decomposed, as macOS writes it.
  ['Observac\u0327a\u0303o: a', 'NOTE'],
])('%j is a callout', (paragraph, kind) => {
  expect(kindOf(paragraph)).toBe(kind);
});

test.each([
  'Note that a',
  'Note a',
  'Note, that a',
  '**Note** that a',
  '**Note that** a: b',
  'Notes: a',
  'Notebook: a',
  'Important information: a',
  'Tip of the nose: a',
  'A note: a',
  'Note\na',
  'Note\n: a',
  'Achtung\n! a',
  'Note - a',
  'Note. A',
  'note! a',
  'Tip-top: a',
  'Note::create(a)',
  'note://a',
  'Note:',
  '**Note:**',
  'Note: 2,3',
  "''NOTE:'' a",
  '[[Note]]: a',
  '# NOTE: a',
  'a\nNOTE: a',
  '注意事项：文',
])('%j is prose', paragraph => {
  expect(kindOf(paragraph)).toBeUndefined();
});

test('headings, code, tables and items of lists stay what they are', () => {
  const note = "===== Note: a =====\n* Note: b\n\n'''\nNote: c\n'''\n\n| Note: d |\n|:--------|\n| Note: e |\n";
  expect(markdownOf(between(note))).not.toContain('[!NOTE]');
});

test('a callout is one paragraph as Zim has it, with the lists and indented blocks in it', () => {
  expect(markdownOf(between('NOTE: a\n* b\n\tc\n\nd'))).toBe(
    'Text.\n\n> [!NOTE]\n> NOTE: a\n>\n> - b\n>\n> <div data-indent="1">\n>\n> c\n>\n> </div>\n\nd\n\nText.\n',
  );
});

test('within a callout, none begins: GitHub knows no such thing', () => {
  expect(markdownOf(between('NOTE: a\n\tTip: b'))).toBe(
    'Text.\n\n> [!NOTE]\n> NOTE: a\n>\n> <div data-indent="1">\n>\n> Tip: b\n>\n> </div>\n\nText.\n',
  );
});

test('an indented callout is what is indented', () => {
  expect(markdownOf(between('a\n\tNOTE: b\nc'))).toBe(
    'Text.\n\na\n\n<div data-indent="1">\n\n> [!NOTE]\n> NOTE: b\n\n</div>\n\nc\n\nText.\n',
  );
});

test('a callout has its kind, an icon that is not the author’s, and no other title', async () => {
  const { html } = await createRenderer().render(markdownOf('Text.\n\n**Tip:** a\n'));
  expect(html).toMatch(/<svg class="icon" [^>]*data-generated[^>]*aria-hidden="true">/);
  expect(withoutIcons(html)).toBe(
    '<p>Text.</p>\n<div data-alert="tip" role="note">\n<p><strong>Tip:</strong> a</p>\n</div>',
  );
});

test.each([
  ['a paragraph', '**Note:** a', '<div data-alert="note" role="note">\n<p><strong>Note:</strong> a</p>\n</div>'],
  [
    'a quotation',
    '> **Note:** a\n>\n> b',
    '<div data-alert="note" role="note">\n<p><strong>Note:</strong> a</p>\n<p>b</p>\n</div>',
  ],
  [
    'an alert that says so itself',
    '> [!WARNING]\n> Note: a',
    '<div data-alert="warning" role="note">\n<p>Note: a</p>\n</div>',
  ],
  [
    'a paragraph in a list',
    '- a\n\n  Tip: b',
    '<ul>\n<li>\n<p>a</p>\n<div data-alert="tip" role="note">\n<p>Tip: b</p>\n</div>\n</li>\n</ul>',
  ],
])('on a Markdown page, %s can be a callout', async (_, page, html) => {
  expect(withoutIcons(await articleOf(page))).toBe(html);
});

test.each(['- Note: a', '# Note: a', '**Note** that a', '| Note: a |\n| --- |'])(
  'on a Markdown page, %j is none',
  async page => {
    expect(await articleOf(page)).not.toContain('data-alert');
  },
);

test('the words of a note are the same, whether they make a callout or not', async () => {
  const text = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
  await fc.assert(
    fc.asyncProperty(noteArbitrary, async note => {
      const { html } = await createRenderer().render(markdownOf(note));
      const plain = await createRenderer().render(markdownOf(note).replace(/^> \[!\w+\]\n/gm, ''));
      expect(text(html)).toBe(text(plain.html));
    }),
    { numRuns: cases(200) },
  );
});
