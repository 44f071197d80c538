import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { withoutInvalid } from './characters.ts';

/** Fields of a page's front matter; unknown ones are left out. */
export interface PageFields {
  /** ISO 8601. */
  created?: string;
  tags: string[];
  title?: string;
}

/**
 * `end` is where the page's text begins, 0 without front matter. A problem has the position in the file. `pandoc`: the
 * page is in a flavour of Pandoc's Markdown, by Zim's `Format:`.
 */
export type ParsedFrontMatter =
  | { end: number; fields: PageFields; pandoc?: boolean }
  | { end: number; problem: { reason: string; line: number; column: number } };

/**
 *     ---
 *     Creation-Date: 2025-02-01T10:00:00+01:00
 *     ---
 *
 * Fences as in Zim 0.77; `...`, which ends a document in YAML, is also accepted.
 */
const fenced = /^---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;
/** The beginning of a field. A page can also begin with a rule and a paragraph. */
const field = /^(?:#.*[\r\n]|\s)*["']?[\w-]+["']?[ \t]*:(?:\s|$)/;
/** Front matter without an end: these fields do not begin a paragraph below a rule. */
const unclosed = /^---[ \t]*(?:\r\n|\n|\r)(?:Creation-Date|creation-date|created|date|tags|title|Content-Type):\s/;

/** People write tags with `@` and `#`, which YAML reserves and reads as a comment. */
const tagMarks = /(?<=[\s,[])[#@](?=[\p{L}\p{N}_])/gu;
const tagsField = /^(["']?)tags\1[ \t]*:.*(?:(?:\r\n|\n|\r)[ \t-].*)*/gim;

/**
 * Parses the front matter of a page: a YAML mapping between fences. Anything else between two rules is Markdown. Never
 * throws.
 *
 * @param text of the file
 */
export function parseFrontMatter(text: string): ParsedFrontMatter {
  const match = fenced.exec(text);
  if (!match) {
    if (!unclosed.test(text)) return { end: 0, fields: { tags: [] } };
    return { end: 0, problem: { reason: 'nothing ends it', line: 1, column: 1 } };
  }
  const [{ length: end }, yaml = ''] = match;
  if (!yaml.trim()) return { end, fields: { tags: [] } };
  const readable = yaml.replace(tagsField, tags => tags.replace(tagMarks, ' ')).replace(/\r\n?/g, '\n');
  try {
    const document = parseDocument(readable, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    const error = document.errors[0];
    if (error && field.test(yaml)) {
      const [{ line, col: column } = { line: 1, col: 1 }] = error.linePos ?? [];
      return { end, problem: { reason: firstLine(error.message), line: line + 1, column } };
    }
    if (error || !isMap(document.contents)) return { end: 0, fields: { tags: [] } };
    const values = valuesOf(document.contents.items);
    const pandoc = /\b(?:pandoc|rmarkdown)\b/i.test(textsOf(values.get('format')).join(' '));
    return { end, fields: fieldsOf(values), ...(pandoc && { pandoc }) };
  } catch {
    return { end, problem: { reason: 'it is nested too deep', line: 2, column: 1 } };
  }
}

/** Every word in a field `tags` at the beginning of a text, for front matter that cannot be parsed. */
export function unreadTags(text: string): string[] {
  const [head = ''] = text.split(/(?:\r\n|\r|\n){2}/, 1);
  return (head.match(tagsField) ?? []).flatMap(found => found.match(/[\p{L}\p{N}_]+/gu)?.slice(1) ?? []);
}

/** Without the position and the excerpt that `yaml` adds. */
function firstLine(reason: string): string {
  return (reason.split('\n')[0] as string).replace(/ at line \d+, column \d+:?$/, '');
}

/** The values of a mapping, by their keys in lower case. */
function valuesOf(pairs: { key: unknown; value: unknown }[]): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const { key, value } of pairs) if (isScalar(key)) values.set(String(key.value).toLowerCase(), value);
  return values;
}

function fieldsOf(values: Map<string, unknown>): PageFields {
  const textOf = (name: string) => textsOf(values.get(name)).join(' ').trim();
  const created = ['creation-date', 'created', 'date'].map(name => isoDate(textOf(name))).find(Boolean);
  const title = textOf('title').replace(/\s+/g, ' ');
  return { ...(created && { created }), ...(title && { title }), tags: tagsOf(values.get('tags')) };
}

/** The texts of a value. YAML can write any character as `\uXXXX`. */
function textsOf(value: unknown): string[] {
  const items = isSeq(value) ? value.items : [value];
  return items.filter(isScalar).map(item => withoutInvalid(String(item.value ?? '')));
}

/** A list of tags, or tags separated by commas or by spaces. */
function tagsOf(value: unknown): string[] {
  const [text = ''] = textsOf(value);
  const tags = isScalar(value) ? text.split(text.includes(',') ? ',' : /\s+/) : textsOf(value);
  return [...new Set(tags.map(tag => tag.trim().replace(/^[#@]+/, '')).filter(Boolean))];
}

const date = /^(\d{4}-\d\d-\d\d)(?:[T ] *(\d\d:\d\d(?::\d\d(?:\.\d+)?)?) *(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** A date in ISO 8601, or undefined: `04/05/2016` is ambiguous. */
function isoDate(text: string): string | undefined {
  const [whole, day, time, zone = ''] = date.exec(text) ?? [];
  if (!whole) return undefined;
  const offset = zone
    .toUpperCase()
    .replace(/^([+-]\d\d):?(\d\d)?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`);
  const iso = time ? `${day}T${time}${offset}` : day;
  return iso && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}
