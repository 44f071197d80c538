import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { hostileArbitrary } from '../support/arbitraries/hostile.ts';
import { ownText, rebuilt } from '../support/article.ts';
import { cases } from '../support/cases.ts';
import { harmIn } from '../support/harm.ts';
import { notebook } from '../support/render-options.ts';

const renderer = createRenderer(notebook);
const render = async (markdown: string, plainMarkdown = false) =>
  (await renderer.render(markdown, { plainMarkdown })).html;

/** Attributes without a value can be written in two ways. */
const canonical = (html: string) => html.replaceAll('=""', '');

describe('hostile text', () => {
  test.each([false, true])(
    'gives no script, no handler, no style, no address that runs (plainMarkdown: %s)',
    async plainMarkdown => {
      await fc.assert(
        fc.asyncProperty(hostileArbitrary, async markdown => {
          const html = await render(markdown, plainMarkdown);
          expect(harmIn(html)).toEqual([]);
          // Browsers drop a newline right after `<pre>`.
          expect(canonical(rebuilt(html))).toBe(canonical(html.replace(/(<pre[^>]*>)\n/g, '$1')));
        }),
        { numRuns: cases(500) },
      );
    },
  );

  test('in an mdast tree that asks for other elements', async () => {
    const data = {
      hName: 'script',
      hProperties: { onClick: 'x', style: 'x' },
      hChildren: [{ type: 'raw', value: '<script>' }],
    };
    const { html } = await renderer.renderMdast({
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'text', value: 'a' }, { type: 'emphasis', data, children: [] } as never],
        },
      ],
    });
    expect(html).toBe('<p>a</p>');
  });

  test('that is nested without end becomes its text', async () => {
    const deep = 1000;
    for (const [markdown, text] of [
      [`${'> '.repeat(deep)}end`, 'end'],
      [`${'- '.repeat(deep)}end`, 'end'],
      [`${'*a **b '.repeat(500)}end${'** *'.repeat(500)}`, /end/],
      [`${'<mark>'.repeat(deep)}end${'</mark>'.repeat(deep)}`, /<mark>end<\/mark>/],
      ['<!--'.repeat(20_000), /^<!--/],
    ] as const) {
      expect(ownText(await render(markdown)).trim()).toEqual(
        typeof text === 'string' ? text : expect.stringMatching(text),
      );
    }
  });
});
