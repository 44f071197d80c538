import type { Html } from 'mdast';

/**
 * Writes a tag of the inline HTML that says what Markdown lacks, in the one shape that `src/html` reads.
 *
 * @param name the element; with a `/` before it, its closing tag
 * @param attributes values are escaped, a bar and a newline too, so that a tag may stand in a table's cell
 */
export function htmlTag(name: string, attributes: Record<string, string> = {}): Html {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return { type: 'html', value: `<${name}${written.join('')}>` };
}

/** The value of an attribute as it stands between double quotes, in a line of text or in a table's cell. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&<>"|\n\r]/g, character => `&#${character.charCodeAt(0)};`);
}
