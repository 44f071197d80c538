import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Takes out the second search for bare addresses, which `mdast-util-gfm-autolink-literal` makes in the finished text:
 * it sees no escapes, so that `a\@b.org`, which the writer of the dialect made text, would become a link again.
 * The search that the tokenizer makes stays.
 */
function heedEscapes(this: Processor): undefined {
  const data = this.data();
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    ?.flat()
    .map(extension => (extension.enter?.literalAutolink ? { ...extension, transforms: [] } : extension));
}

const dialect = unified().use(remarkParse).use(remarkGfm).use(heedEscapes).freeze();
const plain = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Parses Markdown: CommonMark and GFM.
 *
 * @param markdown the dialect, or whatever people wrote
 * @param plainMarkdown did people write it? Then addresses are found wherever GitHub finds them
 */
export function parse(markdown: string, plainMarkdown = false): Root {
  return (plainMarkdown ? plain : dialect).parse(markdown.replace(/\r\n?/g, '\n'));
}
