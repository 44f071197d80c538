import { z } from 'zod';
import { isDangerous } from '../address/index.ts';
import { origin } from './addresses.ts';
import { fileWithin } from './appearance.ts';
import { either, group, listOf, oneOf, recordOf, text } from './values.ts';

/** Attributes of an element. */
export type Attributes = Record<string, string>;

/** An attribute without a value, such as `async`, can be written as `async: yes`. */
const attributeValue = text('a text', typed => typed.replace(/^(?:yes|true)$/, ''));

const attributes = recordOf(attributeValue, 'lines such as `name: value`').transform(
  (typed, { addIssue }): Attributes => {
    for (const [name, value] of Object.entries(typed)) {
      if (!/^[a-z][\w:.-]*$/i.test(name))
        addIssue({ code: 'custom', path: [name], message: `\`${name}\` is not the name of an attribute` });
      else if (/^on|^style$/i.test(name))
        addIssue({
          code: 'custom',
          path: [name],
          message: `the content security policy forbids the attribute \`${name}\``,
        });
      else if (/^(?:href|src)$/i.test(name) && isDangerous(value))
        addIssue({ code: 'custom', path: [name], message: `\`${value}\` is not the address of anything to load` });
    }
    return typed;
  },
);

/** A script that all pages run. */
export interface Script {
  /** A URL. */
  url?: string;
  /** Or the path of a file of the notebook. */
  file?: string;
  attrs: Attributes;
  /** Origins that it may also load from and send to. */
  allow: string[];
}

const scriptFile = fileWithin('a script', ['js', 'mjs'], 'statistics.js');
const source = text(
  'the path of a script in the notebook, such as `statistics.js`, or an address such as `https://example.org/count.js`',
  (typed): Pick<Script, 'url' | 'file'> | undefined => {
    if (/^https:\/\//i.test(typed)) return URL.canParse(typed) ? { url: new URL(typed).href } : undefined;
    const { data } = scriptFile.safeParse(typed);
    return data ? { file: data } : undefined;
  },
);
const script = either(
  source.transform((src): Script => ({ ...src, attrs: {}, allow: [] })),
  group(
    {
      src: source.meta({ description: 'path in the notebook, or address' }),
      attrs: attributes
        .prefault({})
        .meta({ description: 'further attributes', example: 'attrs: { data-domain: example.org }' }),
      allow: listOf(origin, 'a list of origins such as `https://example.org`').prefault([]).meta({
        description: 'origins that it may load from and send to, besides its own',
        example: 'allow: https://example.org',
      }),
    },
    'a path or an address, or lines such as `src: https://example.org/count.js`',
  ).transform(({ src, attrs, allow }): Script => ({ ...src, attrs, allow })),
  'a path or an address, or lines such as `src: https://example.org/count.js`',
);
/** Scripts of the author. */
export const scripts = listOf(script, 'a list of paths and addresses');

const element = group(
  {
    tag: oneOf(['meta', 'link', 'script', 'style']).meta({ description: 'the element', example: 'tag: meta' }),
    attrs: attributes.prefault({}).meta({ description: 'its attributes', example: 'attrs: { name: x, content: y }' }),
    content: z
      .string({ error: 'expected a text' })
      .default('')
      .meta({ description: 'the text in it', example: 'content: "console.log(1)"' }),
  },
  'lines such as `tag: meta` and `attrs: { name: x, content: y }`',
).transform((given, { addIssue }) => {
  const { tag, attrs, content } = given;
  if (content && (tag === 'meta' || tag === 'link')) addIssue(`\`${tag}\` has attributes only, no \`content\``);
  if (content && tag === 'script' && attrs.src !== undefined) addIssue('a script has either `src` or `content`');
  if (/<\/(?:script|style)|<!--/i.test(content)) addIssue('`content` cannot contain `</script`, `</style` or `<!--`');
  return given;
});
/** An element that the author adds to the head of all pages. */
export type HeadElement = z.output<typeof element>;

/** Elements in the head of all pages. */
export const head = listOf(element, 'a list of elements, each with lines such as `tag: meta` and `attrs: …`');

/** Style sheets of the author. */
export const customCss = listOf(
  fileWithin('a style sheet', ['css'], 'custom.css'),
  'a list of paths such as `custom.css`',
);
