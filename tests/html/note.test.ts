import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { note, unknownHtml } from '../support/arbitraries/mdast.ts';
import { elementsOf, ownText, rebuilt } from '../support/article.ts';
import { cases } from '../support/cases.ts';
import { notebook } from '../support/render-options.ts';
import { messagesOf } from '../support/validate.ts';

const renderer = createRenderer(notebook);
const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Attributes without a value can be written in two ways. */
const canonical = (html: string) => html.replaceAll('=""', '');

function textOf(node: Nodes): string {
  if (node.type === 'html') return unknownHtml.includes(node.value) ? node.value : '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
const codeOf = (node: Nodes): string[] =>
  node.type === 'code' ? [node.value] : 'children' in node ? node.children.flatMap(codeOf) : [];

describe('any note', () => {
  const holds = (property: (html: string, tree: Parameters<typeof textOf>[0]) => void | Promise<void>, usual = 100) =>
    fc.assert(
      fc.asyncProperty(note, async tree => property((await renderer.renderMdast(tree)).html, tree)),
      { numRuns: cases(usual) },
    );

  test('keeps its text, and all other text is marked as generated', () =>
    holds((html, tree) => {
      expect(squeeze(ownText(html))).toBe(squeeze(textOf(tree)));
    }));

  test('keeps its code blocks to the last space', () =>
    holds((html, tree) => {
      const blocks = elementsOf(html).filter(({ tagName }) => tagName === 'pre');
      expect(blocks.map(ownText)).toEqual(codeOf(tree));
    }));

  test('has each id once, and permalinks to its headings', () =>
    holds(html => {
      const elements = elementsOf(html);
      const ids = elements.flatMap(({ properties: { id } }) => (id === undefined ? [] : [id]));
      expect(ids).toEqual([...new Set(ids)]);
      const headings = elements.filter(({ tagName }) => /^h\d$/.test(tagName));
      const permalinks = elements.filter(({ properties: { className } }) => String(className) === 'permalink');
      expect(permalinks.map(({ properties: { href } }) => href)).toEqual(
        headings.map(({ properties: { id } }) => `#${id}`),
      );
      // Screen readers read a permalink in a heading as part of it.
      for (const heading of headings.filter(heading => ownText(heading).trim())) {
        expect(heading.children).not.toContainEqual(expect.objectContaining({ tagName: 'a', children: [] }));
      }
    }));

  test('is parsed as it was written, and is valid for html-validate', () =>
    holds(async html => {
      expect(canonical(rebuilt(html))).toBe(canonical(html));
      expect(await messagesOf(html)).toEqual([]);
    }, 40));
});

describe('a code block keeps', () => {
  test.each([
    ['blank lines at its beginning and end', '\n\na\n\n'],
    ['tabs, and spaces at the ends of lines', '\ta \n  \t\n b\t'],
    ['line separators that are none in Markdown', 'a\u2028b\u2029c\u0085d\u000bd'],
    ['a line of 6,000 characters', `x: ${'y'.repeat(6000)}\nz: 1`],
    ['a block of 200,000 characters', 'key: value # comment\n'.repeat(9_600)],
    ['only white space', '  \n\t\n '],
    ['nothing', ''],
  ])('%s', async (_, value) => {
    for (const lang of ['yaml', null]) {
      for (const meta of [null, 'linenumbers']) {
        const { html } = await renderer.renderMdast({ type: 'root', children: [{ type: 'code', lang, meta, value }] });
        expect(
          elementsOf(html)
            .filter(({ tagName }) => tagName === 'pre')
            .map(ownText),
        ).toEqual([value]);
      }
    }
  });
});
