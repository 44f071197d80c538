import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { ruleProblems } from './rules.ts';

/** A field of a manifest: its type, as in the lists of `fields/`, and whether it is required. */
interface Field {
  type: string;
  required: boolean;
}

const kinds = new Map<string, string>();
const types = new Map<string, Map<string, Field>>();
/** Kinds that tools read from files: they are no objects of the API, and need no name. */
const ofTools = new Set<string>();
const lists = join(import.meta.dirname, 'fields');
for (const list of readdirSync(lists)) {
  for (const line of readFileSync(join(lists, list), 'utf8').split('\n')) {
    const [, kind, kindType] = line.match(/^(\S+ \w+) = (\w+)$/) ?? [];
    if (kind && kindType) kinds.set(kind, kindType);
    if (kind && list === 'tools.txt') ofTools.add(kind);
    const [, name, fields] = line.match(/^(\w+): (.*)$/) ?? [];
    if (!name || !fields) continue;
    if (types.has(name)) throw new Error(`fields/${list} defines ${name} again`);
    const pairs = fields.split(', ').map(field => field.split(' ') as [string, string]);
    types.set(name, new Map(pairs.map(([key, type]) => [key.replace('!', ''), { type, required: key.endsWith('!') }])));
  }
}

/** The kinds of the API, in lower case, as kubectl takes them. */
export const kindsOfApi = [...kinds.keys()]
  .filter(kind => !ofTools.has(kind))
  .map(kind => kind.replace(/.* /, '').toLowerCase());

const label = /^(?:[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?)?$/;
const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const port = (value: unknown) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65535;
/** Whether the value has this type of the lists. */
const scalars: Record<string, (value: unknown) => boolean> = {
  string: value => typeof value === 'string',
  integer: Number.isInteger,
  number: value => typeof value === 'number',
  boolean: value => typeof value === 'boolean',
  name: matches(/^(?=.{1,253}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/),
  label: matches(label),
  quantity: value => typeof value === 'number' || matches(/^\d+(?:\.\d+)?(?:[mkMGTPE]|[KMGTPE]i)?$/)(value),
  port,
  share: value => Number.isInteger(value) || matches(/^\d{1,3}%$/)(value),
  schedule: matches(/^(?:@(?:yearly|monthly|weekly|daily|hourly)|[\d*,/A-Z-]+(?: [\d*,/A-Z-]+){4})$/),
};

function problemsOf(value: unknown, type: string, path: string): string[] {
  const list = type.match(/^\(?(.+?)\)?\[\]$/)?.[1];
  if (list) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((item, index) => problemsOf(item, list, `${path}[${index}]`));
  }
  const map = type.match(/^map<(.+)>$/)?.[1];
  const fields = types.get(type);
  if (map || fields) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no mapping`];
    const entries = Object.entries(value);
    if (map) return entries.flatMap(([key, item]) => problemsOf(item, map, `${path}.${key}`));
    const unknown = entries.filter(([key]) => !fields?.has(key)).map(([key]) => `${path} has no field ${key}`);
    const missing = [...(fields ?? [])].filter(([key, field]) => field.required && !(key in value));
    const known = entries.flatMap(([key, item]) => {
      const field = fields?.get(key);
      return field ? problemsOf(item, field.type, `${path}.${key}`) : [];
    });
    return [...unknown, ...missing.map(([key]) => `${path} lacks ${key}`), ...known];
  }
  const alternatives = type.split('|');
  const fits = alternatives.some(one => (scalars[one] ? scalars[one](value) : one === 'any' || one === value));
  return fits ? [] : [`${path} is ${JSON.stringify(value)}, no ${type}`];
}

/**
 * Finds what an API server would reject in a block of YAML: syntax errors, kinds that are not in the lists, unknown and
 * missing fields, values of the wrong type, and violations of the rules in `rules.ts`.
 *
 * @param yaml one or more documents
 */
export function manifestProblems(yaml: string): string[] {
  return parseAllDocuments(yaml).flatMap(document => {
    if (document.errors.length > 0) return document.errors.map(error => error.message.split('\n')[0] as string);
    const manifest = document.toJS();
    const kind = `${manifest?.apiVersion} ${manifest?.kind}`;
    const type = kinds.get(kind);
    if (!type) return [`there is no ${kind}`];
    const path = `${manifest.kind}`;
    const named =
      manifest.metadata?.name || manifest.metadata?.generateName || ofTools.has(kind)
        ? []
        : [`${path} lacks metadata.name`];
    return [...named, ...problemsOf(manifest, type, path), ...ruleProblems(manifest, path)];
  });
}

/** Whether the field exists. Its path is that of `kubectl explain`: `pod.spec.containers`. */
export function fieldExists(path: string): boolean {
  const [kind, ...keys] = path.split('.');
  let type = [...kinds.values()].find(known => known.toLowerCase() === kind);
  for (const key of keys) {
    type = type && types.get(type)?.get(key)?.type.replace(/\[\]$/, '');
  }
  return type !== undefined;
}
