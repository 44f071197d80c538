import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** The elements and properties that a drawing may contain. */
interface Allowed {
  elements: ReadonlySet<string>;
  properties: ReadonlySet<string>;
}

/** A set of names separated by white space. */
export const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/**
 * Reads the markup of a drawing. Everything that is not allowed is left out: comments, elements with their content,
 * and properties.
 *
 * @param root name of the drawing's outermost element
 * @returns that element, or nothing if the markup has none
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

/** All elements below one, in document order. */
export function descendants(ancestor: Element): Element[] {
  const found: Element[] = [];
  visit(ancestor, 'element', element => {
    if (element !== ancestor) found.push(element);
  });
  return found;
}
