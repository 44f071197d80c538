import type { Element, ElementContent, Root } from 'hast';
import { models } from '../raw/elements.ts';
import { codeBlock, markLoneCode } from './code.ts';
import type { Context, Finish } from './context.ts';
import { markDirections } from './direction.ts';
import { markCreated } from './generated.ts';
import { heading, uniqueId } from './heading.ts';
import { image, paragraph } from './image.ts';
import { link, span } from './link.ts';
import { list, listItem } from './list.ts';
import { cell, table } from './table.ts';

/** What is done to each element, by its name. */
const finishers: Record<string, Finish> = {
  a: link,
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

/** Where lines of text are, in which code can stand alone. */
const lined = new Set(['p', 'li']);
const endsLine = (node: ElementContent) =>
  node.type === 'element' && (node.tagName === 'br' || models.get(node.tagName)?.kind === 'flow');

function finishChildren(children: ElementContent[], context: Context): ElementContent[] {
  const finished: ElementContent[] = [];
  for (const child of children) {
    if (child.type === 'text') context.before.letters += child.value.length;
    if (child.type !== 'element') finished.push(child);
    else finished.push(...(finishElement(child, context) ?? [child]));
  }
  return finished;
}

function finishElement(element: Element, context: Context): ElementContent[] | undefined {
  const { tagName, properties } = element;
  const inside = tagName === 'a' ? { ...context, inLink: true } : context;
  element.children = finishChildren(element.children, inside);
  if (typeof properties.id === 'string') properties.id = uniqueId(properties.id, context.ids);
  if (tagName === 'div' && properties.dataIndent !== undefined) properties.className = ['indent'];
  const replaced = Object.hasOwn(finishers, tagName) ? finishers[tagName]?.(element, context) : undefined;
  if (lined.has(tagName)) markLoneCode(element.children, endsLine);
  return replaced;
}

/** Finishes the article of a note, in one walk: all that needs options, and all that the room adds of its own. */
export function finish(tree: Root, context: Context): void {
  tree.children = finishChildren(tree.children as ElementContent[], context);
  markCreated(tree);
  if (context.rightToLeft) markDirections(tree);
}
