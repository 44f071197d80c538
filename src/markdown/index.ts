/** The Markdown room: from Zim trees to the site's Markdown, and from Markdown pages to it. See README.md. */
import type { Image, Link, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { calloutMarker } from '../callouts/index.ts';

export { joinProtocols } from './bare-addresses.ts';
export {
  type AllowedAttributes,
  authorAttributes,
  checkboxes,
  checkboxSigns,
  dialectAttributes,
  MAX_TAG_DEPTH,
  models,
} from './elements.ts';
export { readMarkdownPage, readMarkdownTags } from './from-markdown/page.ts';
export { possibleTags } from './from-markdown/tags.ts';
export { repairEncoding } from './from-zim/encoding.ts';
export { type ConvertContext, noteToMdast, type PageContext, type Target } from './from-zim/index.ts';
export { fromMarkdownWithMath, type InlineMath, type MathBlock } from './math.ts';

/** The signs that we write, where Markdown has several for the same. */
export const markdownStyle = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
} satisfies Options;

/** Writes mdast as Markdown. It ends in a newline unless it is empty. remark-parse with remark-gfm reads the same tree. */
export function writeMarkdown(tree: Root): string {
  return write(tree, '');
}

/** Stands before the site's own addresses while they are written. No note can contain it. */
const MARK = `\ufdd0${crypto.randomUUID()}\ufdd1`;

/**
 * Writes mdast as {@link writeMarkdown} does, and once more for readers outside the site.
 *
 * @param siteUrl put before the site's own addresses in the second one: `https://example.org/notes`
 */
export function writePortable(tree: Root, siteUrl: string): { markdown: string; portable: string } {
  const marked = write(tree, MARK);
  return { markdown: marked.replaceAll(MARK, ''), portable: marked.replaceAll(MARK, () => siteUrl) };
}

/** The serializer compiles its regular expressions anew for each new object. */
const gfm = gfmToMarkdown({ tablePipeAlign: false });

function write(tree: Root, prefix: string): string {
  return toMarkdown(tree, {
    ...markdownStyle,
    handlers: {
      text,
      ...(prefix
        ? { link: prefixing(autolinkingLink, prefix), image: prefixing(defaultHandlers.image, prefix) }
        : { link: autolinkingLink }),
    },
    extensions: [gfm],
  });
}

type Handler<Parameters extends unknown[]> = (...parameters: Parameters) => string;
type LinkParameters = Parameters<typeof defaultHandlers.link>;

/** Text that means nothing but itself, wherever it stands in a line. */
const plainText = /^(?:[\p{L}\p{M}\p{N} ,;?"']|(?<=[^\P{L}wW])\.)*$/u;

/**
 * The serializer tries some forty regular expressions on each text. Most texts need none, and others only those for characters
 * that they have.
 */
const text: Handler<Parameters<typeof defaultHandlers.text>> = (node, parent, state, info) => {
  const [marker] = calloutMarker.exec(node.value) ?? [];
  if (marker)
    return marker + text({ ...node, value: node.value.slice(marker.length) }, parent, state, { ...info, before: '\n' });
  const isPlain = plainText.test(node.value) && !/[\r\n]/.test(info.before + info.after);
  if (isPlain) return node.value;
  const { unsafe } = state;
  const inContext = info.before + node.value + info.after;
  state.unsafe = unsafe.filter(({ character }) => inContext.includes(character));
  const safe = defaultHandlers.text(node, parent, state, info);
  state.unsafe = unsafe;
  return safe;
};

/**
 * URLs and mail addresses that `<url>` certainly makes a link; others are written as `[label](url)`. Some parsers decode
 * `&amp;` in `<url>`.
 */
const domain = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?(?:\\.[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?)*';
const plainUrl = new RegExp(`^(?!\\S*&#?\\w+;)(?:https?://${domain}(?:[/?#]\\S*)?|mailto:[\\w.+-]+@${domain})$`, 'i');

function autolinking(handler: Handler<LinkParameters>): Handler<LinkParameters> {
  return (node, parent, state, info) => {
    state.options.resourceLink = !plainUrl.test(node.url);
    return handler(node, parent, state, info);
  };
}

/** Writes a link as `<url>` where that certainly is one, and else as `[label](url)`. */
export const autolinkingLink = Object.assign(autolinking(defaultHandlers.link), {
  // The serializer peeks at the first character, to escape the one before it.
  peek: autolinking((node, parent, state) => defaultHandlers.link.peek(node, parent, state)),
});

/** Wraps a handler of links or images so that addresses on the site get a prefix. */
function prefixing<Node extends Link | Image, Rest extends unknown[]>(
  handler: ((node: Node, ...rest: Rest) => string) & { peek: (node: Node, ...rest: Rest) => string },
  prefix: string,
) {
  const prefixed = (node: Node) => (node.url.startsWith('/') ? { ...node, url: prefix + node.url } : node);
  const handle = (node: Node, ...rest: Rest) => handler(prefixed(node), ...rest);
  return Object.assign(handle, { peek: (node: Node, ...rest: Rest) => handler.peek(prefixed(node), ...rest) });
}
