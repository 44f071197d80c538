import type { Heading, Link, List, ListItem, Root, Table } from 'mdast';
import { schemeOf } from '../address/index.ts';
import type { Context } from './flavour.ts';
import { childrenOf, type Node, raw, type Tree, withChildren } from './tree.ts';

/**
 * Turns a tree into mdast of a flavour: what Markdown lacks becomes what the flavour has for it, and addresses become
 * relative URLs.
 */
export function toMdast(tree: Tree, context: Context): Root {
  return { type: 'root', children: nodesToMdast(tree.children as Node[], context) } as Root;
}

/** Nodes of a page in the flavour. */
export function nodesToMdast(nodes: Node[], context: Context): Node[] {
  return nodes.flatMap(node => nodeToMdast(node, context));
}

function nodeToMdast(node: Node, context: Context): Node[] {
  const { handlers } = context.export.flavour;
  const children = (around: Parameters<Context['within']>[0] = {}) =>
    nodesToMdast(childrenOf(node), context.within({ alone: false, ...around }));
  switch (node.type) {
    case 'styled':
      return handlers.styled(node, children(), context);
    case 'tag':
      return handlers.tag(node, children(), context);
    case 'anchor':
      return handlers.anchor(node, context);
    case 'link':
      return handlers.link(node as Link, children({ inLink: true }), context);
    case 'missingLink':
      return handlers.missingLink(node, children(), context);
    case 'picture':
      return handlers.picture(node, context);
    case 'object':
      return handlers.object(node, context);
    case 'box':
      return handlers.box(node, context);
    case 'indent':
      return handlers.indent(node, children(), context);
    case 'alert':
      return handlers.alert(node, children(), context);
    case 'heading':
      return handlers.heading(node as Heading, children({ inHeading: true }), context);
    case 'paragraph':
      return paragraphToMdast(node, children({ alone: node.children.length === 1 }), context);
    case 'tableCell':
      return [withChildren(node, children({ inCell: true }))];
    case 'table':
      return handlers.table(node as Table, children(), context).flatMap(table => handlers.block(table, context));
    case 'list':
      return handlers.list(node as List, children(), context);
    case 'listItem':
      return handlers.listItem(node as ListItem, children(), context);
    case 'blockquote':
      return [withChildren(node, keepMarker(children()))];
    case 'definition':
      // On the site, nothing refers to the definition of a missing target any more.
      return isRelative(node.url) ? [] : [{ ...node, url: context.url(node.url) }];
    case 'code':
    case 'inlineCode':
      return [{ ...node, value: handlers.code(node.value, context) }];
    case 'inlineMath':
      return handlers.math(node.display ? `$$${node.value}$$` : `$${node.value}$`, context);
    case 'math':
      return handlers.math(`$$\n${node.value}\n$$`, context);
    case 'html':
      return handlers.html(htmlToMdast(node.value, context), context);
    default:
      return 'children' in node ? [withChildren(node, children())] : [node];
  }
}

/** Leaves the beginning of an Obsidian callout as it is written, `[!info]`. */
function keepMarker(children: Node[]): Node[] {
  const [first, ...others] = children;
  const [start, ...rest] = first?.type === 'paragraph' ? childrenOf(first) : [];
  const [marker] = (start?.type === 'text' && /^\[![\w-]+\][+-]?/.exec(start.value)) || [];
  if (!first || !marker || start?.type !== 'text') return children;
  return [
    withChildren(first, [raw(marker), { ...start, value: start.value.slice(marker.length) }, ...rest]),
    ...others,
  ];
}

const isRelative = (url: string) => schemeOf(url) === undefined && !/^[/#]/.test(url);

/** Code that stands for a picture alone in its paragraph is a block. */
function paragraphToMdast(node: Node, children: Node[], context: Context): Node[] {
  const [only, ...others] = children;
  if (only?.type === 'code' && others.length === 0) return [only];
  return children.length > 0 ? context.export.flavour.handlers.block(withChildren(node, children), context) : [];
}

const addressed = /(?<=\s)(href|src)\s*=\s*"([/#][^"]*)"/gi;
const dialectAttribute = / data-(?:missing|tag|object|bullet|indent)="[^"]*"/g;

/** The author's HTML with relative addresses, and without the attributes that only the site understands. */
function htmlToMdast(html: string, context: Context): string {
  return html
    .replace(addressed, (_, name: string, url: string) => `${name}="${context.url(url.replaceAll('&#38;', '&'))}"`)
    .replace(dialectAttribute, '');
}
