import type { Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { fromMarkdownWithMath, joinProtocols } from '../markdown/index.ts';

/**
 * A plugin that removes the second search for bare URLs, which `mdast-util-gfm-autolink-literal` makes in the finished
 * tree. It does not see escapes, so that `a\@b.org`, which the dialect escapes as text, would become a link again. The
 * search of the tokenizer stays.
 */
function respectEscapes(this: Processor): undefined {
  const data = this.data();
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    ?.flat()
    .map(extension => (extension.enter?.literalAutolink ? { ...extension, transforms: [] } : extension));
}

const dialect = unified().use(remarkParse).use(remarkGfm).use(respectEscapes).freeze();

/**
 * Parses CommonMark with GFM, and the equations of pages that people wrote.
 *
 * @param plainMarkdown whether people wrote it, rather than `src/markdown`; then bare URLs are links wherever they are
 *   on GitHub
 */
export function parse(markdown: string, plainMarkdown = false): Root {
  const text = markdown.replace(/\r\n?/g, '\n');
  if (!plainMarkdown) return dialect.parse(text);
  return fromMarkdownWithMath(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown(), { transforms: [joinProtocols] }],
  });
}
