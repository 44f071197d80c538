import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** What a Markdown page says of itself before its text. */
export interface PageFields {
  /** ISO 8601. */
  created?: string;
  tags: string[];
  title?: string;
}

/** The front matter of a page: where its text begins, and either its fields or what is the matter with it. */
export type TakenFrontMatter =
  | { end: number; fields: PageFields }
  | { end: number; problem: { reason: string; line: number; column: number } };

/**
 *     ---
 *     Creation-Date: 2025-02-01T10:00:00+01:00
 *     ---
 *
 * The same fences as in Zim 0.77; and a `...`, by which YAML ends a document too.
 */
const fenced = /^---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;
/** What plainly begins a field; a rule and a paragraph can begin a page as well. */
const field = /^(?:#.*[\r\n]|\s)*["']?[\w-]+["']?[ \t]*:(?:\s|$)/;
/** A field that none would write in a paragraph under a rule: so begins front matter that nothing ends. */
const unclosed = /^---[ \t]*(?:\r\n|\n|\r)(?:Creation-Date|creation-date|created|date|tags|title|Content-Type):\s/;

/** YAML takes a bare `@` for reserved and ` #` for a comment, but people write their tags so. */
const marks = /(?<=[\s,[])[#@](?=[\p{L}\p{N}_])/gu;
const tagsField = /^(["']?)tags\1[ \t]*:.*(?:(?:\r\n|\n|\r)[ \t-].*)*/gim;

/**
 * Takes the front matter off a page's file. Front matter is a YAML mapping between fences; what else stands between
 * two rules is Markdown. It throws nothing.
 *
 * @param text the file's text
 * @returns where the page's own text begins, 0 if there is no front matter; fields that nobody knows are left out.
 *   Where the mapping is broken, `end` is where it would have begun, with the place of what breaks it in the file
 */
export function takeFrontMatter(text: string): TakenFrontMatter {
  const match = fenced.exec(text);
  if (!match) {
    if (!unclosed.test(text)) return { end: 0, fields: { tags: [] } };
    return { end: 0, problem: { reason: 'nothing ends it', line: 1, column: 1 } };
  }
  const [{ length: end }, yaml = ''] = match;
  if (!yaml.trim()) return { end, fields: { tags: [] } };
  const readable = yaml.replace(tagsField, tags => tags.replace(marks, ' ')).replace(/\r\n?/g, '\n');
  try {
    const document = parseDocument(readable, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    const error = document.errors[0];
    if (error && field.test(yaml)) {
      const [{ line, col: column } = { line: 1, col: 1 }] = error.linePos ?? [];
      return { end, problem: { reason: firstLine(error.message), line: line + 1, column } };
    }
    if (error || !isMap(document.contents)) return { end: 0, fields: { tags: [] } };
    return { end, fields: fieldsOf(document.contents.items) };
  } catch {
    return { end, problem: { reason: 'it is nested too deep', line: 2, column: 1 } };
  }
}

/** Without the place and the drawing that `yaml` adds. */
function firstLine(reason: string): string {
  return (reason.split('\n')[0] as string).replace(/ at line \d+, column \d+:?$/, '');
}

function fieldsOf(pairs: { key: unknown; value: unknown }[]): PageFields {
  const values = new Map<string, unknown>();
  for (const { key, value } of pairs) if (isScalar(key)) values.set(String(key.value).toLowerCase(), value);
  const said = (name: string) => textsOf(values.get(name)).join(' ').trim();
  const created = ['creation-date', 'created', 'date'].map(name => isoDate(said(name))).find(Boolean);
  const title = said('title').replace(/\s+/g, ' ');
  return { ...(created && { created }), ...(title && { title }), tags: tagsOf(values.get('tags')) };
}

function textsOf(value: unknown): string[] {
  if (isScalar(value)) return [String(value.value ?? '')];
  return isSeq(value) ? value.items.flatMap(item => (isScalar(item) ? [String(item.value ?? '')] : [])) : [];
}

/** A list of tags, or words between commas, or between spaces. */
function tagsOf(value: unknown): string[] {
  const [text = ''] = textsOf(value);
  const tags = isScalar(value) ? text.split(text.includes(',') ? ',' : /\s+/) : textsOf(value);
  return [...new Set(tags.map(tag => tag.trim().replace(/^[#@]+/, '')).filter(Boolean))];
}

const date = /^(\d{4}-\d\d-\d\d)(?:[T ] *(\d\d:\d\d(?::\d\d(?:\.\d+)?)?) *(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** A date as ISO 8601 has it, or undefined: `04/05/2016` is one day here and another there. */
function isoDate(text: string): string | undefined {
  const [whole, day, time, zone = ''] = date.exec(text) ?? [];
  if (!whole) return undefined;
  const offset = zone
    .toUpperCase()
    .replace(/^([+-]\d\d):?(\d\d)?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`);
  const iso = time ? `${day}T${time}${offset}` : day;
  return iso && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}
