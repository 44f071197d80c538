import type { Element, ElementContent, Root } from 'hast';

// Hebrew to Arabic Extended-A, their presentation forms, the right-to-left planes, and the marks that turn direction.
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200f\u202b\u202e\u2067]/u;
const lists = new Set(['ul', 'ol']);

/** Whether the text contains a right-to-left script. */
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
 *       <h1 dir="auto">Docker</h1>   not that of a heading, which may be a name,
 *       <p>שלום</p>                  but of this paragraph: the article runs from right to left
 *       <p dir="auto">Hello</p>      and this paragraph from left to right
 *
 * List items get no direction of their own, because their markers are where the list begins; the stylesheet orders
 * the words in them.
 */
export function markDirections(article: Root): void {
  const blocks = (article.children as ElementContent[]).filter(block => block.type === 'element');
  const withLetters = blocks.filter(hasLetters);
  const decisive = withLetters.find(({ tagName }) => !/^h[1-6]$/.test(tagName)) ?? withLetters[0];
  for (const block of blocks) markWithin(block, false);
  for (const block of withLetters) if (block !== decisive) block.properties.dir ??= 'auto';
}

function markWithin(element: Element, inItem: boolean): void {
  if (isCode(element)) element.properties.dir = 'ltr';
  else if (inItem && lists.has(element.tagName)) element.properties.dir = 'auto';
  for (const child of element.children) {
    if (child.type === 'element' && !isCode(element)) markWithin(child, inItem || element.tagName === 'li');
  }
}
