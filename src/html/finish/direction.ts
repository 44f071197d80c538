import type { Element, ElementContent } from 'hast';

// Hebrew to Arabic Extended-A, their presentation forms, the right-to-left planes, and the marks that turn direction.
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200f\u202b\u202e\u2067]/u;
const blocks = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'blockquote', 'summary']);
const nested = new Set(['ul', 'ol', 'pre', 'table']);

/** Is there text in a right-to-left script? */
export const hasRightToLeft = (text: string) => rightToLeft.test(text);

const holds = (node: ElementContent): boolean =>
  node.type === 'text'
    ? hasRightToLeft(node.value)
    : node.type === 'element' && !nested.has(node.tagName) && node.children.some(holds);

/** Lets the browser find the direction of a block whose own text, that of lists in it left out, is in part right to left. */
export function markDirection(element: Element): void {
  if (blocks.has(element.tagName) && element.children.some(holds)) element.properties.dir ??= 'auto';
}
