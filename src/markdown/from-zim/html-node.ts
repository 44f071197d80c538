import type { Html } from 'mdast';

/**
 * A tag of the dialect, in the only form that `src/html` accepts.
 *
 * @param name the element; for its closing tag, with a `/` before it
 * @param attributes values, not yet escaped
 */
export function htmlTag(name: string, attributes: Record<string, string> = {}): Html {
  const serialized = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return { type: 'html', value: `<${name}${serialized.join('')}>` };
}

/** Escapes the value of an attribute, and also bars and newlines, which would break a table's cell or a line. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&<>"|\n\r]/g, character => `&#${character.charCodeAt(0)};`);
}
