/** `zimlight/mdast`: from the trees of `zimlight/zim` to mdast, for Node, Deno, Bun and browsers. */
import type { Root as MdastRoot } from 'mdast';
import type { Plugin } from 'unified';
import { isDangerous } from '../address/index.ts';
import { type ConvertContext, type Handlers, noteToMdast, type Target } from '../markdown/from-zim/index.ts';
import type { Message, Point } from '../messages.ts';
import { anchorOf, externalUrl, linkType, type Root } from '../zim/index.ts';

export type { HandlerState, Handlers } from '../markdown/from-zim/index.ts';

/** Where a link or a picture leads: a URL; `null` for none, so that its text stays; or the name of what is missing. */
export type ResolvedUrl = string | null | { missing: string };

/** Options of {@link zimToMdast} and {@link zimRemark}. */
export interface Options {
  /**
   * Resolves the target of a link. By default, links to pages lead to where Zim keeps the page's file, without its
   * extension: `:A:B C#Part` becomes `/A/B_C#part`, `A:B` becomes `A/B`, and those with an interwiki name are text.
   *
   * @param href as written: `A:B#part`, `./file.pdf`, `https://example.org`, `wp?Zim`
   * @param point position in the file
   */
  link?: (href: string, point: Point) => ResolvedUrl;
  /**
   * Resolves the path of a picture. By default, it stays as it is written.
   *
   * @param src as written: `./picture.png`
   * @param point position in the file
   * @param object the type of a picture that was made by a plugin: `equation`
   */
  image?: (src: string, point: Point, object?: string) => ResolvedUrl;
  /**
   * The language of a code block, for its fence; `null` for none. By default, the declared one.
   *
   * @param code text of the block
   * @param declared as in the note; verbatim blocks declare none
   */
  language?: (code: string, declared: string | undefined) => string | null;
  /** Conversions to use instead of the usual ones, by the type of the Zim node. */
  handlers?: Handlers;
}

/** The path of a page's file, without its extension; `:` is the top of the notebook, `+` and others are relative. */
function pathOfPage(href: string): string {
  const [name = '', anchor] = href.split(/#(.*)/s);
  const path = name.replace(/^\+/, '').replaceAll(' ', '_').replaceAll(':', '/');
  return encodeURI(path) + (anchor === undefined ? '' : `#${encodeURIComponent(anchorOf(anchor))}`);
}

function defaultLink(href: string): ResolvedUrl {
  const type = linkType(href);
  if (type === 'page') return pathOfPage(href);
  if (type === 'file') return href;
  return externalUrl(href) ?? null;
}

/** The target that a URL stands for; none for a URL that a browser would run. */
function toTarget(url: ResolvedUrl): Target {
  if (typeof url !== 'string') return url ?? { heldBack: true };
  return isDangerous(url) ? { heldBack: true } : { address: url };
}

/**
 * Converts the tree of a note to mdast, with GFM's tables, strikethrough and check boxes. What Markdown lacks, such as
 * marked text, becomes `html` nodes: `<mark>`. The header becomes nothing.
 */
export function zimToMdast(tree: Root, options: Options = {}): MdastRoot {
  return noteToMdast(
    tree,
    contextOf(options, () => {}),
  );
}

/**
 * A plugin of unified that converts the tree of a note to mdast, so that plugins of remark can follow:
 * `unified().use(zimParse).use(zimRemark).use(remarkGfm).use(remarkStringify)`.
 */
export const zimRemark: Plugin<[Options?], Root, MdastRoot> = options => (tree, file) =>
  noteToMdast(
    tree,
    contextOf(options ?? {}, message => file.messages.push(message)),
  );

function contextOf(
  { link = defaultLink, image = src => src, language, handlers }: Options,
  report: (message: Message) => void,
): ConvertContext {
  return {
    link: (href, point) => toTarget(link(href, point)),
    image: (src, point, object) => toTarget(image(src, point, object)),
    language: (code, _point, declared) => (language ? language(code, declared) : (declared ?? null)),
    report,
    ...(handlers && { handlers }),
  };
}
