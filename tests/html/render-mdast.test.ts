import fc from 'fast-check';
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { note } from '../support/arbitraries/mdast.ts';
import { cases } from '../support/cases.ts';
import { notebook } from '../support/render-options.ts';

const renderer = createRenderer(notebook);
const write = (tree: Root) =>
  toMarkdown(tree, { extensions: [gfmToMarkdown()], bullet: '-', rule: '-', emphasis: '*' });

test('a tree and the Markdown that it is written as have the same HTML', async () => {
  await fc.assert(
    fc.asyncProperty(note, async tree => {
      const markdown = write(tree);
      expect(await renderer.renderMdast(tree)).toEqual(await renderer.render(markdown));
    }),
    { numRuns: cases(300) },
  );
});
