import type { Properties } from 'hast';
import { find, html } from 'property-information';
import { authorAttributes, dialectAttributes, models } from '../markdown/index.ts';
import type { TagToken } from './token.ts';

const dialectTag = /^<[a-z]+(?: [a-z-]+="[^"<>|\n]*")?>$/;
const own = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

/** The hast properties of an opening tag of the dialect, or `undefined` if it is not one. */
function readDialectTag({ name, attributes, source }: TagToken): Properties | undefined {
  const allowed = own(dialectAttributes, name);
  if (!allowed || !dialectTag.test(source)) return;
  const [[key, value] = []] = attributes;
  if (key === undefined) return Object.keys(allowed).length === 0 ? {} : undefined;
  return own(allowed, key)?.test(value ?? '') ? { [find(html, key).property]: value } : undefined;
}

/**
 * Reads an opening tag.
 *
 * @param plainMarkdown whether the page was written in Markdown, where a safe set of HTML is allowed too
 * @returns hast properties; `undefined` if the tag is to be shown as text
 */
export function readOpenTag(tag: TagToken, plainMarkdown: boolean): Properties | undefined {
  const dialect = readDialectTag(tag);
  if (dialect || !plainMarkdown || !models.has(tag.name)) return dialect;
  const properties: Properties = {};
  for (const [name, value] of tag.attributes) {
    const valid = own(authorAttributes['*'], name) ?? own(own(authorAttributes, tag.name), name);
    const { property, boolean } = find(html, name);
    if (valid?.test(value)) properties[property] = boolean || value;
  }
  return tag.name === 'img' && !properties.src ? undefined : properties;
}
