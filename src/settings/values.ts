import { z } from 'zod';
import type { KnownNames } from './names.ts';

/** What a setting is for editors, where zod cannot tell: what a transformed value is made of. */
type JsonSchema = Record<string, unknown>;

/** What zod does not know of a schema that transforms: the JSON schema of what people write, and the schemas within. */
const written = new WeakMap<object, { json: () => JsonSchema; parts?: z.ZodType[] }>();

/** A value in a message: whole, unless it would fill the screen. */
const quote = (value: string) => `\`${value.length > 60 ? `${value.slice(0, 59)}…` : value}\``;

/** The message for anything but what is `expected`. */
const notExpected =
  (expected: string) =>
  ({ input }: { input?: unknown }): string =>
    typeof input === 'string' ? `${quote(input)} is not ${expected}` : `expected ${expected}`;

/** The message for a value that is not of the kind that is `expected`, such as a text in the place of a list. */
const notOfKind = (expected: string) => () => `expected ${expected}`;

/**
 * A text that `convert` turns into a value.
 *
 * @param expected completes “`x` is not …” and “expected …”
 * @param convert returns undefined for a text that is not `expected`; throws an error with a message of its own
 */
export const text = <Value>(expected: string, convert: (typed: string) => Value | undefined) =>
  z.string({ error: notExpected(expected) }).transform((typed, { addIssue }) => {
    try {
      const value = convert(typed);
      if (value !== undefined) return value;
      addIssue(notExpected(expected)({ input: typed }));
    } catch (error) {
      addIssue((error as Error).message);
    }
    return z.NEVER;
  });

/** Any text of one line that says something. */
export const line = (expected: string) => text(expected, typed => (/^\s*$|\n./.test(typed) ? undefined : typed.trim()));

/** One of a few words. */
export const oneOf = <const Words extends [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: notExpected(alternatives(words)) });

/** `a`, `b` or `c`. */
function alternatives(words: readonly string[]): string {
  const quoted = words.map(word => `\`${word}\``);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter(Boolean).join(' or ');
}

/** YAML programs disagree whether `yes` is a text; this takes both, and `true`. */
export function yesOrNo(standard: boolean) {
  const schema = z.stringbool({ error: notExpected('`yes` or `no`') });
  written.set(schema, { json: () => ({ enum: ['yes', 'no', true, false] }) });
  return schema.default(standard);
}

/** A list; a single entry needs no brackets. */
export function listOf<Item extends z.ZodType>(item: Item, expected: string) {
  const list = z.array(item, { error: notOfKind(expected) });
  const schema = z.preprocess(
    value => (value === '' ? [] : typeof value === 'string' || isEntry(value, item) ? [value] : value),
    list,
  );
  written.set(schema, {
    json: () => ({ anyOf: [jsonOf(item), { type: 'array', items: jsonOf(item) }] }),
    parts: [item],
  });
  return schema;
}

/** Whether it is one entry of a list whose entries consist of several lines. */
const isEntry = (value: unknown, item: z.ZodType): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && fieldsOf(item) !== undefined;

/** A value of one form or of another; a text is always the first. */
export function either<First extends z.ZodType, Second extends z.ZodType>(
  first: First,
  second: Second,
  expected: string,
) {
  const schema = z.unknown().transform((value, context): z.output<First> | z.output<Second> => {
    const chosen = typeof value === 'string' ? first : second;
    const usable = typeof value === 'string' || (typeof value === 'object' && !Array.isArray(value));
    const { data, error } = usable ? chosen.safeParse(value) : { data: undefined, error: undefined };
    if (!usable) context.addIssue(notOfKind(expected)());
    for (const issue of error?.issues ?? []) context.addIssue(issue as z.core.$ZodRawIssue);
    return data ?? z.NEVER;
  });
  written.set(schema, { json: () => ({ anyOf: [jsonOf(first), jsonOf(second)] }), parts: [first, second] });
  return schema;
}

/** Lines of a name and a value, in the order in which they are written. */
export const recordOf = <Value extends z.ZodType>(value: Value, expected: string) =>
  z.record(z.string(), value, { error: notOfKind(expected) });

/** A few settings below one. An empty one is the same as none; an unknown one is an error. */
export function group<Fields extends z.ZodRawShape>(fields: Fields, expected: string) {
  const object = z.strictObject(fields, { error: notOfKind(expected) });
  const schema = z.preprocess(withoutEmpty, object);
  written.set(schema, { json: () => jsonOf(object) });
  return schema;
}

/** The schemas of the settings in a group; nothing for a schema of another kind. */
export function fieldsOf(schema: z.ZodType): z.ZodRawShape | undefined {
  for (const each of schemasWithin(schema)) if (each instanceof z.ZodObject) return each.shape;
  return undefined;
}

/** A schema with all those that it consists of, but for the fields of groups. */
function schemasWithin(schema: z.ZodType): z.ZodType[] {
  const { innerType, in: from, out: to } = schema.def as { innerType?: z.ZodType; in?: z.ZodType; out?: z.ZodType };
  const parts = [innerType, from, to, ...(written.get(schema)?.parts ?? [])].filter(part => part !== undefined);
  return [schema, ...parts.flatMap(schemasWithin)];
}

/** The names of the settings in a group, with what they are called elsewhere. */
export function namesIn(fields: z.ZodRawShape): KnownNames {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, (field as z.ZodType).meta()?.alsoCalled ?? []]),
  );
}

/** Lines without a value are not there: `order:` is a reminder, not a fault. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value === '' ? {} : value;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== '' && entry !== null));
}

/** The JSON schema of what people write in the place of a value. */
export function jsonOf(schema: z.ZodType): JsonSchema {
  const { $schema, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const { flag, alsoCalled, example, ...converted } = jsonSchema as JsonSchema;
      const { description } = converted;
      const json = written.get(zodSchema)?.json();
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as JsonSchema)[key];
      Object.assign(jsonSchema, json ? { ...json, ...(description !== undefined && { description }) } : converted);
    },
  });
  return json;
}
