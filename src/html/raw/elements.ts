import type { Properties } from 'hast';
import { checkboxes } from '../options.ts';
import type { Tag } from './token.ts';

/** Where an element may stand and what it may hold: enough of HTML's content models for the elements we know. */
export interface Model {
  /** `phrasing` elements stand in a line of text; `flow` elements only where blocks stand. */
  kind: 'phrasing' | 'flow';
  /** What it holds; `elements` = only those in `only`, and no text. */
  content: 'phrasing' | 'flow' | 'elements' | 'nothing';
  /** Its parent must be one of these. */
  within?: readonly string[];
  only?: readonly string[];
  /** It must begin with this one, which may come nowhere else. */
  begins?: string;
}

const phrasing: Model = { kind: 'phrasing', content: 'phrasing' };
const flow: Model = { kind: 'flow', content: 'flow' };
const lines: Model = { kind: 'flow', content: 'phrasing' };
const empty: Model = { kind: 'phrasing', content: 'nothing' };
const rows: Model = { kind: 'flow', content: 'elements', within: ['table'], only: ['tr'] };
const cell: Model = { kind: 'flow', content: 'flow', within: ['tr'] };

const each = (names: string, model: Model) => names.split(' ').map(name => [name, model] as const);

/** Content models of all elements that can come out of raw HTML. */
export const models: ReadonlyMap<string, Model> = new Map([
  ...each(
    'strong em del code mark sub sup span a b i s u ins kbd samp var small abbr cite dfn q time bdi bdo',
    phrasing,
  ),
  ...each('br img wbr', empty),
  ...each('div blockquote figure', flow),
  ...each('p h1 h2 h3 h4 h5 h6 pre', lines),
  ['hr', { kind: 'flow', content: 'nothing' }],
  ['details', { ...flow, begins: 'summary' }],
  ['summary', { ...lines, within: ['details'] }],
  ...each('ul ol', { kind: 'flow', content: 'elements', only: ['li'] }),
  ['li', { ...flow, within: ['ul', 'ol'] }],
  ['table', { kind: 'flow', content: 'elements', only: ['thead', 'tbody', 'tr'] }],
  ...each('thead tbody', rows),
  ['tr', { kind: 'flow', content: 'elements', within: ['table', 'thead', 'tbody'], only: ['th', 'td'] }],
  ...each('th td', cell),
]);

type Shape = [element: string, attribute?: string, value?: RegExp];

/** The tags of the dialect: an element, its one attribute, what that may be. */
const shapes: Shape[] = [
  ...['strong', 'em', 'del', 'code', 'mark', 'sub', 'sup', 'br'].map((name): Shape => [name]),
  ['span', 'data-tag', /\S/],
  ['a', 'data-missing', /\S/],
  ['span', 'data-missing', /^image$/],
  ['span', 'data-object', /\S/],
  ['span', 'id', /\S/],
  ['span', 'data-bullet', new RegExp(`^(?:${checkboxes.join('|')})$`)],
  ['div', 'data-indent', /^[1-9]\d?$/],
];

/** Attributes that authors may use in their own HTML; all others are dropped. */
const kept: Record<string, string[]> = {
  '*': ['id', 'title', 'lang', 'dir'],
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  details: ['open'],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};
const valid: Record<string, RegExp> = {
  id: /\S/,
  dir: /^(?:ltr|rtl|auto)$/,
  lang: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i,
  width: /^\d+$/,
  height: /^\d+$/,
  start: /^-?\d{1,9}$/,
  type: /^[1aAiI]$/,
  value: /^-?\d{1,9}$/,
  colspan: /^[1-9]\d{0,2}$/,
  rowspan: /^[1-9]\d{0,2}$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  datetime: /^\d{4}-\d\d-\d\d$/,
};
const bare = new Set(['open', 'reversed']);
const renamed: Record<string, string> = { colspan: 'colSpan', rowspan: 'rowSpan', datetime: 'dateTime' };
const dialectTag = /^<[a-z]+(?: [a-z-]+="[^"<>|\n]*")?>$/;

/** The hast properties of an opening tag of the dialect, or `undefined` when it is none. */
function readDialect({ name, attributes, source }: Tag): Properties | undefined {
  if (!dialectTag.test(source) || attributes.size > 1) return;
  for (const [key = '', value = ''] of attributes) {
    const shape = shapes.find(shape => shape[0] === name && shape[1] === key && shape[2]?.test(value));
    return shape && { [key.replace(/-(.)/, (_, letter: string) => letter.toUpperCase())]: value };
  }
  return shapes.some(shape => shape[0] === name && !shape[1]) ? {} : undefined;
}

/**
 * What an opening tag means.
 *
 * @param tag the tag
 * @param plainMarkdown is it on a page that people wrote in Markdown, where a safe set of HTML counts too?
 * @returns hast properties; `undefined` for a tag that is to be shown as text
 */
export function readOpenTag(tag: Tag, plainMarkdown: boolean): Properties | undefined {
  const dialect = readDialect(tag);
  if (dialect || !plainMarkdown || !models.has(tag.name)) return dialect;
  const properties: Properties = {};
  for (const [key, value] of tag.attributes) {
    if (!kept['*']?.includes(key) && !kept[tag.name]?.includes(key)) continue;
    if (valid[key] && !valid[key].test(value)) continue;
    properties[renamed[key] ?? key] = bare.has(key) ? true : value;
  }
  if (tag.name === 'img' && !properties.src) return;
  return properties;
}
