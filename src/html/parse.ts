import type { Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
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

/**
 * Corrects which lists are loose: those with a blank line between items. For the parser, a list in a quotation also is, if
 * another list follows it.
 */
export function correctSpread(tree: Root): Root {
  visit(tree, 'list', list => {
    const { children } = list;
    const endOf = (index: number) => children[index]?.position?.end.line ?? 0;
    list.spread &&= children.some(
      ({ position }, index) => index > 0 && (position?.start.line ?? 0) > endOf(index - 1) + 1,
    );
  });
  return tree;
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
  if (!plainMarkdown) return correctSpread(dialect.parse(text));
  return fromMarkdownWithMath(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown(), { transforms: [joinProtocols, correctSpread] }],
  });
}
