import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { parseSettings } from '../../src/settings/index.ts';
import { settingFields } from '../../src/settings/schema.ts';
import { fieldsOf } from '../../src/settings/values.ts';
import { cases } from '../support/cases.ts';

/** A setting, or one below it. */
interface Setting {
  name: string;
  above: string[];
  schema: z.ZodType;
  siblings: string[];
}

/** Every setting, from the schema: one that is added is tested as well. */
function settingsIn(fields: z.ZodRawShape, above: string[] = []): Setting[] {
  const siblings = Object.keys(fields);
  return Object.entries(fields as Record<string, z.ZodType>).flatMap(([name, schema]) => [
    { name, above, schema, siblings },
    ...settingsIn(fieldsOf(schema) ?? {}, [...above, name]),
  ]);
}

const settings = settingsIn(settingFields);

/** The lines of the file with a value at its place, and what else a group needs. */
const fileWith = (path: string[], value: unknown) =>
  stringify(path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value));

/** How zod says something by itself. */
const wordsOfZod = /invalid|received|unrecognized|too (?:small|big)|undefined|null|object/i;

describe.each(settings)('$above $name', ({ name, above, schema, siblings }) => {
  const path = [...above, name];

  test('says what it is, and takes its example', () => {
    const { description, example } = schema.meta() ?? {};
    expect(description).toMatch(/^\S.*[^.]$/);
    if (example === undefined) return expect(above).not.toEqual([]);
    expect(example.startsWith(`${name}:`)).toBe(true);
    if (above.length === 0) expect(parseSettings(example).messages).toEqual([]);
  });

  test('refuses what it does not take, in words of our own', () => {
    const kinds = [
      fc.string({ unit: fc.constantFrom('?', '!', '%', ']') }),
      fc.array(fc.constant([[]]), { minLength: 1 }),
    ];
    const map = fc.dictionary(fc.constantFrom('?', '!'), fc.constant({ '?': [] }), { minKeys: 1 });
    const refused = new Set<number>();
    const tryValue = ({ index, value }: { index: number; value: unknown }) => {
      const { messages } = parseSettings(fileWith(path, value));
      if (messages.length > 0) refused.add(index);
      for (const { severity, reason, note, line, column } of messages) {
        expect(severity).toBe('error');
        expect(reason).not.toMatch(wordsOfZod);
        expect(note).toMatch(/^(?:For example: `\w|Did you mean `\w|There are `\w)/);
        expect([line, column]).toEqual([expect.any(Number), expect.any(Number)]);
      }
    };
    for (const [index, value] of ['?', [[[]]], { '?': { '?': [] } }].entries()) tryValue({ index, value });
    const values = [...kinds, map].map((kind, index) => kind.map(value => ({ index, value })));
    fc.assert(fc.property(fc.oneof(...values), tryValue), { numRuns: cases(20) });
    // Some settings take any text.
    expect(refused.size).toBeGreaterThanOrEqual(2);
  });

  test('is offered in the place of a misspelt name', () => {
    const kebab = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
    const misspelt = [kebab, kebab.replaceAll('-', '_'), name.toUpperCase(), `${name}s`, name.slice(0, -1), `x${name}`];
    for (const wrong of misspelt.filter(each => !siblings.includes(each))) {
      const [fault] = parseSettings(fileWith([...above, wrong], 'x')).messages.filter(
        ({ ruleId }) => ruleId === 'setting-unknown',
      );
      expect(fault?.reason).toBe(`There is no setting \`${[...above, wrong].join('.')}\``);
      expect(fault?.note).toContain(`Did you mean \`${name}\`?`);
    }
  });
});
