import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

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
const plain = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Parses CommonMark with GFM.
 *
 * @param plainMarkdown whether people wrote it, rather than `src/markdown`; then bare URLs are links wherever they are
 *   on GitHub
 */
export function parse(markdown: string, plainMarkdown = false): Root {
  return (plainMarkdown ? plain : dialect).parse(markdown.replace(/\r\n?/g, '\n'));
}
