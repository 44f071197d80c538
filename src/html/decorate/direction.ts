import type { Element, ElementContent, Root } from 'hast';

// Hebrew to Arabic Extended-A, their presentation forms, the right-to-left planes, and the marks that turn direction.
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200f\u202b\u202e\u2067]/u;
const lists = new Set(['ul', 'ol']);

/** Does the text contain a right-to-left script? */
export const hasRightToLeft = (text: string) => rightToLeft.test(text);

/** Code runs from left to right, and says nothing about the direction of the text around it. */
const isCode = ({ tagName, properties }: Element) =>
  tagName === 'code' || tagName === 'pre' || (tagName === 'figure' && String(properties.className) === 'code');

const hasLetters = (node: ElementContent): boolean =>
  node.type === 'text'
    ? /\p{L}/u.test(node.value)
    : node.type === 'element' && !isCode(node) && node.children.some(hasLetters);

/**
 * Lets the browser find the direction of each block and of each nested list, in a note with right-to-left text.
 *
 *     <article dir="auto">           its direction is that of its first text without a dir of its own:
 *       <p>שלום</p>                  no dir here, so the article runs from right to left
 *       <p dir="auto">Hello</p>      and this paragraph from left to right
 *
 * List items get no direction of their own, because their markers are where the list begins; the stylesheet orders
 * the words in them.
 */
export function markDirections(article: Root): void {
  let found = false;
  for (const block of article.children as ElementContent[]) {
    if (block.type !== 'element') continue;
    markWithin(block, false);
    if (found && hasLetters(block)) block.properties.dir ??= 'auto';
    found ||= hasLetters(block);
  }
}

function markWithin(element: Element, inItem: boolean): void {
  if (isCode(element)) element.properties.dir = 'ltr';
  else if (inItem && lists.has(element.tagName)) element.properties.dir = 'auto';
  for (const child of element.children) {
    if (child.type === 'element' && !isCode(element)) markWithin(child, inItem || element.tagName === 'li');
  }
}
