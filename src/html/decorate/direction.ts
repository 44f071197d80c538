import type { Element, ElementContent, Root } from 'hast';

// Hebrew to Arabic Extended-A, their presentation forms, the right-to-left planes, and the marks that turn direction.
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200f\u202b\u202e\u2067]/u;
const lists = new Set(['ul', 'ol']);

/** Is there text in a right-to-left script? */
export const hasRightToLeft = (text: string) => rightToLeft.test(text);

/** Code is written from left to right, and says nothing of the text around it. */
const isCode = ({ tagName, properties }: Element) =>
  tagName === 'code' || tagName === 'pre' || (tagName === 'figure' && String(properties.className) === 'code');

const hasLetters = (node: ElementContent): boolean =>
  node.type === 'text'
    ? /\p{L}/u.test(node.value)
    : node.type === 'element' && !isCode(node) && node.children.some(hasLetters);

/**
 * Lets the browser find the direction of each block, and of each list in a list, of a note that has text from right to
 * left. The first block with letters is not marked: a browser that looks for the direction of the article (`dir="auto"`)
 * passes over elements with a direction of their own, and so learns it from that block.
 *
 * A list's items have their marks on the side where the list begins, and so no direction but the list's; the stylesheet
 * sets their words in order.
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
