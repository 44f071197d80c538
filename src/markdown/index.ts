import type { Image, Link, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import type { Root as ZimRoot } from '../zim/index.ts';
import { convertBlocks } from './from-zim/block.ts';
import type { Context } from './from-zim/context.ts';

export { type MarkdownPage, readMarkdownPage } from './from-markdown/page.ts';
export type { Context, PageContext, Target } from './from-zim/context.ts';
export { mendEncoding } from './from-zim/encoding.ts';
export { frontMatter } from './front-matter.ts';

/**
 * Says a note in Markdown, as a tree: CommonMark and GFM, and for what they lack the small pieces of HTML that the README
 * lists. The tree is one that Markdown gives back: {@link parseMarkdown} of {@link writeMarkdown} of it is the same.
 *
 * @param note the tree of a note
 * @param context where links lead, what language a block is in, who takes messages
 */
export function noteToMdast(note: ZimRoot, context: Context): Root {
  return { type: 'root', children: convertBlocks(note.children, context) };
}

/** Writes a tree as Markdown that ends in a newline, or as nothing where there is nothing. */
export function writeMarkdown(tree: Root): string {
  return write(tree, '');
}

/** Stands before the site's own addresses while they are written; no note can have it in it. */
const MARK = `\ufdd0${crypto.randomUUID()}\ufdd1`;

/**
 * Writes a tree as {@link writeMarkdown} does, and at the same time as it is for readers elsewhere.
 *
 * @param where what to put before the site's own addresses in the latter: `https://example.org/notes`
 */
export function writePortable(tree: Root, where: string): { markdown: string; portable: string } {
  const marked = write(tree, MARK);
  return { markdown: marked.replaceAll(MARK, ''), portable: marked.replaceAll(MARK, () => where) };
}

function write(tree: Root, before: string): string {
  return toMarkdown(tree, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    strong: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    handlers: before ? { link: leading(link, before), image: leading(defaultHandlers.image, before) } : { link },
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}

type Handler<Parameters extends unknown[]> = (...parameters: Parameters) => string;
type LinkParameters = Parameters<typeof defaultHandlers.link>;

/** `<url>` for a URL or an address that surely is read as one again; else `[label](target)`. */
const domain = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?(?:\\.[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?)*';
const plainUrl = new RegExp(`^(?:https?://${domain}(?:[/?#]\\S*)?|mailto:[\\w.+-]+@${domain})$`, 'i');

function asWritten(handler: Handler<LinkParameters>): Handler<LinkParameters> {
  return (node, parent, state, info) => {
    state.options.resourceLink = !plainUrl.test(node.url);
    return handler(node, parent, state, info);
  };
}

const link = Object.assign(asWritten(defaultHandlers.link), {
  // The writer looks ahead to the first character, to escape what stands before it.
  peek: asWritten((node, parent, state) => defaultHandlers.link.peek(node, parent, state)),
});

/** The handler of a link or an image, for one that leads from anywhere to where it leads on the site. */
function leading<Node extends Link | Image, Rest extends unknown[]>(
  handler: ((node: Node, ...rest: Rest) => string) & { peek: (node: Node, ...rest: Rest) => string },
  before: string,
) {
  const led = (node: Node) => (node.url.startsWith('/') ? { ...node, url: before + node.url } : node);
  const handle = (node: Node, ...rest: Rest) => handler(led(node), ...rest);
  return Object.assign(handle, { peek: (node: Node, ...rest: Rest) => handler.peek(led(node), ...rest) });
}

/** Reads Markdown, CommonMark and GFM, as remark-parse and remark-gfm do. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}
