import type { Root } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { autolinkingLink, markdownStyle } from '../markdown/index.ts';
import type { Verbatim } from './tree.ts';

/** A `www.` at the end of a line would take the backslash of a hard break into an address. */
const lineEnd: Options = {
  unsafe: [
    { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing', notInConstruct: ['link', 'label', 'autolink'] },
  ],
};

/** GitHub's extensions. */
export const gfmExtensions: Options[] = [
  gfmAutolinkLiteralToMarkdown(),
  lineEnd,
  gfmFootnoteToMarkdown(),
  gfmStrikethroughToMarkdown(),
  gfmTableToMarkdown({ tablePipeAlign: false }),
  gfmTaskListItemToMarkdown(),
];

/** Text that readers with equations, or with names for emoji, would take for one: `$x`, `:office:`. */
export const gfmUnsafe: NonNullable<Options['unsafe']> = [
  { character: '$', after: '[^\\s]', inConstruct: 'phrasing' },
  { character: ':', after: '(?:[a-z][a-z\\d_+-]*|100|1234):', inConstruct: 'phrasing' },
];

const verbatim = { verbatim: ({ value }: Verbatim) => value };

/**
 * Writes mdast as Markdown. It ends in a newline unless it is empty.
 *
 * @param options of the flavour
 */
export function write(tree: Root, options: Pick<Options, 'extensions' | 'unsafe'>): string {
  return toMarkdown(tree, {
    ...markdownStyle,
    handlers: { link: autolinkingLink, ...verbatim },
    ...options,
  });
}
