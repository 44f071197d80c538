// Writes what is made from the table of settings: the table in the README, and the JSON schema for editors.
//   npx node .ci/settings-docs.mjs
// A test fails if they are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { settingFields, settingsSchema } from '../src/settings/schema.ts';
import { fieldsOf, jsonOf } from '../src/settings/values.ts';

const at = name => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Where the table is in a Markdown file. */
const place = /(<!-- settings: written by \.ci\/settings-docs\.mjs -->\n)[\s\S]*?(\n<!-- end of settings -->)/;

/** A Markdown file with the table in its place. */
export const withTable = markdown => markdown.replace(place, (_, before, after) => before + settingsTable() + after);

/** The README and the JSON schema as they should be: file → content. */
export const settingsDocs = () => ({
  'README.md': withTable(readFileSync(at('README.md'), 'utf8')),
  'src/settings/zimlight.schema.json': `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`,
});

function settingsTable() {
  const rows = Object.entries(settingFields).map(([name, schema]) => {
    const { description, example, flag } = schema.meta();
    const option = flag ? ` Option: \`--${flag.name}\`.` : '';
    const { data: value } = schema.safeParse(undefined);
    const standard =
      typeof value === 'string' || typeof value === 'boolean' ? ` Default: \`${asWritten(value)}\`.` : '';
    return `| \`${name}\` | ${sentence(description)}${standard}${option} | \`${example.replaceAll('|', '\\|')}\` |`;
  });
  return ['| Setting | Meaning | Example |', '| --- | --- | --- |', ...rows].join('\n');
}

const asWritten = value => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);
const sentence = text => `${text[0].toUpperCase()}${text.slice(1)}.`;

function settingsJsonSchema() {
  const schema = jsonOf(settingsSchema);
  addExamples(schema, settingFields);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'zimlight.yaml',
    description: 'The settings of a site that Zimlight makes of a Zim notebook',
    ...schema,
  };
}

/** Adds the examples as values, to the settings and to those below them. */
function addExamples(json, fields) {
  for (const [name, schema] of Object.entries(fields)) {
    const property = json.properties[name];
    const { example } = schema.meta() ?? {};
    if (example) property.examples = [parse(example)[name]];
    const below = fieldsOf(schema);
    const group = [property, ...(property.anyOf ?? [])].find(({ properties }) => properties);
    if (below && group) addExamples(group, below);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, content] of Object.entries(settingsDocs())) writeFileSync(at(name), content);
}
