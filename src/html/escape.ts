import { stringifyEntities } from 'stringify-entities';

/** Escapes text for HTML, in an element or between double quotes. */
export function escapeHtml(text: string): string {
  // Most texts have nothing to escape, and the library looks at them sign by sign.
  if (!/[&<"]/.test(text)) return text;
  return stringifyEntities(text, { subset: ['&', '<', '"'], useNamedReferences: true });
}
