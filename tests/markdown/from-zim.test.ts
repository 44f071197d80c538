import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { markdownStyle, noteToMdast, repairEncoding, writeMarkdown, writePortable } from '../../src/markdown/index.ts';
import { parseNote } from '../../src/zim/index.ts';
import { noteArbitrary } from '../support/arbitraries/note.ts';
import { cases } from '../support/cases.ts';
import { plainTree, testContext } from '../support/markdown-context.ts';
import { parseMarkdown } from '../support/parse-markdown.ts';

test('a tree survives a round trip through Markdown', () => {
  fc.assert(
    fc.property(noteArbitrary, note => {
      const mdast = noteToMdast(parseNote(note).tree, testContext());
      expect(plainTree(parseMarkdown(writeMarkdown(mdast)))).toEqual(plainTree(mdast));
    }),
    { numRuns: cases(500) },
  );
});

test('text is escaped as the serializer would escape it', () => {
  const word = fc.constantFrom(
    'a',
    'Ä',
    'w',
    'www.',
    '12',
    '1.',
    'b.c',
    'end.',
    ' ',
    '  ',
    ',',
    '\n',
    '*',
    '_',
    '"',
    "'",
    '#',
    '.',
  );
  const text = fc
    .array(word, { minLength: 1 })
    .map((words): PhrasingContent => ({ type: 'text', value: words.join('') }));
  const emphasis = text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] }));
  const line = fc.array(fc.oneof(text, emphasis, fc.constant<PhrasingContent>({ type: 'break' })));
  fc.assert(
    fc.property(line, line, (title, children) => {
      const tree: Root = {
        type: 'root',
        children: [
          { type: 'heading', depth: 1, children: title },
          { type: 'paragraph', children },
          { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] },
        ],
      };
      const extensions = [gfmToMarkdown({ tablePipeAlign: false })];
      expect(writeMarkdown(tree)).toBe(toMarkdown(tree, { ...markdownStyle, extensions }));
    }),
    { numRuns: cases(500) },
  );
});

test.each(['NOTE: a\n* x\n2. y', 'NOTE: a\n2. x\n* y'])(
  'in a callout, two lists are as tight as elsewhere: %j',
  async note => {
    const mdast = noteToMdast(parseNote(`\n${note}`).tree, testContext());
    expect(plainTree(parseMarkdown(writeMarkdown(mdast)))).toEqual(plainTree(mdast));
    expect((await createRenderer().render(writeMarkdown(mdast))).html).not.toContain('<p>x</p>');
  },
);

test('portable Markdown differs only in the addresses of the site', () => {
  const siteUrl = 'https://example.org/$&/notes';
  fc.assert(
    fc.property(noteArbitrary, note => {
      const mdast = noteToMdast(parseNote(note).tree, testContext());
      const { markdown, portable } = writePortable(mdast, siteUrl);
      expect(markdown).toBe(writeMarkdown(mdast));
      visit(mdast, ['link', 'image'], node => {
        if ('url' in node && node.url.startsWith('/')) node.url = siteUrl + node.url;
      });
      expect(plainTree(parseMarkdown(portable))).toEqual(plainTree(mdast));
    }),
    { numRuns: cases(200) },
  );
});

test('a tree and its Markdown have the same HTML', async () => {
  const renderer = createRenderer();
  await fc.assert(
    fc.asyncProperty(noteArbitrary, async note => {
      const mdast = noteToMdast(parseNote(note).tree, testContext());
      const markdown = await renderer.render(writeMarkdown(mdast));
      expect(await renderer.renderMdast(mdast)).toEqual(markdown);
    }),
    { numRuns: cases(200) },
  );
});

test.each([
  ['port â†’ 80', 'port → 80'],
  ['cafÃ© â€“ naÃ¯ve', 'café – naïve'],
  ['Ð¿Ñ€Ð¸Ð²ÐµÑ‚', 'привет'],
  ['å®¹å™¨', '容器'],
])('%s was read in the wrong encoding, and becomes %s', (found, mended) => {
  expect(repairEncoding(found).text).toBe(mended);
});

test.each(['café', '“CAFÉ”', 'Ö–x', '100 £', 'Ã', '«À»', 'naïve façade', '50 °C ± 2'])(
  '%s is correct already',
  text => {
    expect(repairEncoding(text)).toEqual({ text, repairs: [] });
  },
);

test('repairs have their offsets', () => {
  expect(repairEncoding('a â†’ b Ã©').repairs).toEqual([
    { index: 2, found: 'â†’', repaired: '→' },
    { index: 8, found: 'Ã©', repaired: 'é' },
  ]);
});
