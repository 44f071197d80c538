import { find, html } from 'property-information';
import type { Options } from 'rehype-sanitize';
import { authorAttributes, dialectAttributes, generatedAttributes, models } from './elements.ts';

/** The attributes that `elements.ts` allows: element, or `*` for all → property and its valid values. */
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
