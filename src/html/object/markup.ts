import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Which elements and properties may stand in a drawing. */
interface Allowed {
  elements: ReadonlySet<string>;
  properties: ReadonlySet<string>;
}

/** A set of names, written with spaces between them. */
export const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/**
 * Reads what a drawing program wrote. What it may not hold is left out: comments, elements with all that is in them,
 * and properties.
 *
 * @param root name of the element that holds the drawing
 * @returns that element, or nothing where the markup has none
 */
export function readMarkup(markup: string, root: 'math' | 'svg', allowed: Allowed): Element | undefined {
  const { children } = fromHtml(markup, { fragment: true });
  const found = children.find(node => node.type === 'element' && node.tagName === root);
  return found?.type === 'element' ? keepAllowed(found, allowed) : undefined;
}

function keepAllowed(element: Element, allowed: Allowed): Element {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(element.properties)) {
    if (allowed.properties.has(name)) properties[name] = value;
  }
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    return child.type === 'element' && allowed.elements.has(child.tagName) ? [keepAllowed(child, allowed)] : [];
  });
  return { type: 'element', tagName: element.tagName, properties, children };
}

/** All elements below one, in the order in which they are written. */
export function* elementsBelow(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsBelow(child);
  }
}

/** All text in an element. */
export function allText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(allText).join('') : '';
}
