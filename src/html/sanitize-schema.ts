import { find, html } from 'property-information';
import type { Options } from 'rehype-sanitize';
import { alertKinds } from '../callouts/index.ts';
import { type AllowedAttributes, authorAttributes, dialectAttributes, models } from '../markdown/index.ts';

const any = /^/;
const alert = { 'data-alert': new RegExp(`^(?:${alertKinds.join('|')})$`) };

/** Attributes that remark-rehype, its handlers in `to-hast.ts`, and list comments of the dialect set. */
const generatedAttributes: AllowedAttributes = {
  '*': { 'data-generated': any },
  a: { 'data-footnote-ref': any, 'data-footnote-backref': any, 'aria-describedby': any, 'aria-label': any },
  blockquote: alert,
  div: alert,
  p: { class: /^alert-title$/ },
  code: { 'data-math': /^(?:inline|display)$/ },
  ul: { class: any },
  ol: { start: any },
  li: { 'data-bullet': any },
  pre: { 'data-info': any, 'data-meta': any },
  section: { 'data-footnotes': any },
  h2: { class: /^sr-only$/ },
  td: { align: any },
  th: { align: any },
};

/** The attributes that are allowed: element, or `*` for all → property and its valid values. */
function definitionsOf(): NonNullable<Options['attributes']> {
  const values = new Map<string, Map<string, RegExp[]>>();
  for (const table of [authorAttributes, dialectAttributes, generatedAttributes]) {
    for (const [element, attributes] of Object.entries(table)) {
      const properties = values.get(element) ?? new Map<string, RegExp[]>();
      values.set(element, properties);
      for (const [name, valid] of Object.entries(attributes)) {
        const { property } = find(html, name);
        properties.set(property, [...(properties.get(property) ?? []), valid]);
      }
    }
  }
  return Object.fromEntries(
    [...values].map(([element, properties]) => [
      element,
      [...properties].map(([property, valid]): [string, ...RegExp[]] => [property, ...valid]),
    ]),
  );
}

/**
 * The elements and properties that an author's text can become. Applied before the room adds its own parts: colours,
 * permalinks, captions. Ids are not prefixed, because links lead to them; `decorate/` makes them unique. It checks the
 * URLs of links too, where most schemes are allowed.
 */
export const schema: Options = {
  tagNames: [...models.keys(), 'section'],
  attributes: definitionsOf(),
  protocols: { src: ['http', 'https'] },
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  required: {},
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
