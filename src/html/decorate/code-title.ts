import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isFileName } from '../../code-language/index.ts';
import { isGenerated, textOf } from './context.ts';

const hasClass = (node: ElementContent, name: string) =>
  node.type === 'element' && [node.properties.className].flat().includes(name);
const isCodeBlock = (element: Element) => element.tagName === 'figure' && hasClass(element, 'code');
const isTitle = (node: ElementContent) => hasClass(node, 'code-title');
const isSpace = (node: ElementContent | undefined) => node?.type === 'text' && node.value.trim() === '';

/** The element before the last one among blocks, if only white space is between. */
function above(blocks: ElementContent[]): { element: Element; index: number } | undefined {
  let index = blocks.length - 2;
  while (isSpace(blocks[index])) index -= 1;
  const element = blocks[index];
  return element?.type === 'element' ? { element, index } : undefined;
}

/**
 * Makes the line above a code block its title, if the line is nothing but the name of a file, perhaps with a colon:
 *
 *     deploy.yaml:
 *     {{{code: lang="yaml"
 *
 * @param blocks the last one is the code block; changed
 */
export function takeTitle(blocks: ElementContent[]): void {
  const block = blocks.at(-1);
  const found = above(blocks);
  if (block?.type !== 'element' || !isCodeBlock(block) || found?.element.tagName !== 'p') return;
  if (
    !isFileName(
      textOf(found.element)
        .trim()
        .replace(/\s?[:：]$/, ''),
    )
  )
    return;
  const [caption, ...others] = block.children;
  const isCaption = caption?.type === 'element' && caption.tagName === 'figcaption';
  if (isCaption && caption.children.some(isTitle)) return;
  const language = isCaption && isGenerated(caption) ? [h('span', { dataGenerated: true }, caption.children)] : [];
  const title = h('span', { className: ['code-title'] }, found.element.children.map(withoutCopy));
  block.children = [h('figcaption', [title, ...language]), ...(isCaption ? others : block.children)];
  blocks.splice(found.index, blocks.length - 1 - found.index);
}

/** A file's name is no command to copy. */
function withoutCopy(node: ElementContent): ElementContent {
  if (node.type === 'element') delete node.properties.dataCopy;
  return node;
}
