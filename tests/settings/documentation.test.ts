import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { settingsDocs, withTable } from '../../.ci/settings-docs.mjs';
import { settingFields } from '../../src/settings/schema.ts';
import { repository } from '../support/zimlight.ts';

const docs = settingsDocs();
const schema = z.fromJSONSchema(JSON.parse(docs['src/settings/zimlight.schema.json']));

test('the README and the JSON schema are as the table of settings says; if not: npx node .ci/settings-docs.mjs', () => {
  for (const [name, content] of Object.entries(docs)) {
    expect(readFileSync(join(repository, name), 'utf8')).toBe(content);
  }
  const marked = '<!-- settings: written by .ci/settings-docs.mjs -->\n\n<!-- end of settings -->';
  expect(withTable(marked)).toContain('| `accent` | Colour of links');
});

test('an editor takes the example of every setting by the JSON schema, and no other names', () => {
  for (const [name, field] of Object.entries(settingFields)) {
    expect([name, schema.safeParse(parse(field.meta()?.example ?? '')).success]).toEqual([name, true]);
  }
  expect(schema.safeParse({ accnt: 'red' }).success).toBe(false);
  expect(schema.safeParse({ authors: true }).success).toBe(true);
  expect(schema.safeParse({ authors: 'often' }).success).toBe(false);
  expect(schema.safeParse({ logo: { light: 'a.svg', drak: 'b.svg' } }).success).toBe(false);
});
