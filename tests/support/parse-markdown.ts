import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { correctSpread } from '../../src/html/parse.ts';

/** Parses CommonMark with GFM, as remark-parse and remark-gfm do, but knows which lists are loose. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown(), { transforms: [correctSpread] }],
  });
}
