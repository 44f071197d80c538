import type { Element, ElementContent, Root } from 'hast';
import { models } from '../../markdown/index.ts';
import { alert, callout } from './alert.ts';
import { codeBlock, markStandaloneCode } from './code.ts';
import { takeTitle } from './code-title.ts';
import type { DecorateContext, Handler } from './context.ts';
import { markCreationLine } from './creation-line.ts';
import { markDirections } from './direction.ts';
import { heading, uniqueId } from './heading.ts';
import { image, paragraph } from './image.ts';
import { formula } from './image-object.ts';
import { link, span } from './link.ts';
import { list, listItem } from './list.ts';
import { cell, table } from './table.ts';

const handlers: Record<string, Handler> = {
  a: link,
  blockquote: alert,
  code: formula,
  div: callout,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  img: image,
  li: listItem,
  ol: list,
  p: paragraph,
  pre: codeBlock,
  span,
  table,
  td: cell,
  th: cell,
  ul: list,
};

/** Elements with lines of text, which can consist of inline code. */
const textBlocks = new Set(['p', 'li']);
const endsLine = (node: ElementContent) =>
  node.type === 'element' && (node.tagName === 'br' || models.get(node.tagName)?.kind === 'flow');

function decorateChildren(children: ElementContent[], context: DecorateContext): ElementContent[] {
  const decorated: ElementContent[] = [];
  for (const child of children) {
    if (child.type === 'text') context.before.text += child.value.length;
    if (child.type !== 'element') decorated.push(child);
    else decorated.push(...(decorateElement(child, context) ?? [child]));
    if (child.type === 'element' && child.tagName === 'pre') takeTitle(decorated);
  }
  return decorated;
}

function decorateElement(element: Element, context: DecorateContext): ElementContent[] | undefined {
  const { tagName, properties } = element;
  element.children = decorateChildren(element.children, tagName === 'a' ? { ...context, inLink: true } : context);
  if (typeof properties.id === 'string') properties.id = uniqueId(properties.id, context.ids);
  if (tagName === 'div' && properties.dataIndent !== undefined) properties.className = ['indent'];
  const replacement = Object.hasOwn(handlers, tagName) ? handlers[tagName]?.(element, context) : undefined;
  if (textBlocks.has(tagName)) markStandaloneCode(element.children, endsLine);
  return replacement;
}

/** Adds ids, permalinks, captions, players, highlighting and the site's base to a note. Changes the tree. */
export function decorate(article: Root, context: DecorateContext): void {
  article.children = decorateChildren(article.children as ElementContent[], context);
  markCreationLine(article);
  if (context.rightToLeft) markDirections(article);
}
