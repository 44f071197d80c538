import { stringifyEntities } from 'stringify-entities';

/** Escapes text for HTML, in an element or between double quotes. */
export function escapeHtml(text: string): string {
  return stringifyEntities(text, { subset: ['&', '<', '"'], useNamedReferences: true });
}
