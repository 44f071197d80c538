/**
 * The HTML in Markdown that notes and pages can have: elements and attributes. `src/html` reads raw HTML by these tables,
 * and derives from them what it lets through, so that an element or attribute is allowed in one place.
 */
import type { Checkbox } from '../zim/index.ts';

/** The states of a Zim checkbox, as Zim calls them. */
export const checkboxes = [
  'unchecked-box',
  'checked-box',
  'xchecked-box',
  'migrated-box',
  'transmigrated-box',
] as const satisfies Checkbox[];

/** Signs for checkboxes where nothing else can show them, the ones that Zim's own export uses. */
export const checkboxSigns: Readonly<Record<Checkbox, string>> = {
  'unchecked-box': '☐',
  'checked-box': '☑',
  'xchecked-box': '☒',
  'migrated-box': '▷',
  'transmigrated-box': '◁',
};

/** Tags nested more deeply become text: functions that read the tree of elements are recursive. */
export const MAX_TAG_DEPTH = 64;

/** Where an element is allowed, and its content: HTML's content models, as far as these elements need them. */
export interface Model {
  /** `phrasing` elements are allowed in a line of text, `flow` elements only among blocks. */
  kind: 'phrasing' | 'flow';
  /** Allowed content; `elements`: only those in `only`, and no text. */
  content: 'phrasing' | 'flow' | 'elements' | 'nothing';
  /** Its parent must be one of these. */
  within?: readonly string[];
  only?: readonly string[];
  /** Its first child must be this element, which is allowed nowhere else. */
  begins?: string;
}

const phrasing: Model = { kind: 'phrasing', content: 'phrasing' };
const flow: Model = { kind: 'flow', content: 'flow' };
const lines: Model = { kind: 'flow', content: 'phrasing' };
const empty: Model = { kind: 'phrasing', content: 'nothing' };
const rows: Model = { kind: 'flow', content: 'elements', within: ['table'], only: ['tr'] };
const cell: Model = { kind: 'flow', content: 'flow', within: ['tr'] };

const each = (names: string, model: Model) => names.split(' ').map(name => [name, model] as const);

/** The elements that raw HTML can become, each with its content model. */
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
  ['dl', { kind: 'flow', content: 'elements', only: ['dt', 'dd'] }],
  ...each('dt dd', { ...flow, within: ['dl'] }),
  ['table', { kind: 'flow', content: 'elements', only: ['thead', 'tbody', 'tr'] }],
  ...each('thead tbody', rows),
  ['tr', { kind: 'flow', content: 'elements', within: ['table', 'thead', 'tbody'], only: ['th', 'td'] }],
  ...each('th td', cell),
]);

/** Element, or `*` for all → attribute → its valid values. */
export type AllowedAttributes = Readonly<Record<string, Readonly<Record<string, RegExp>>>>;

const any = /^/;
const filled = /\S/;
const span = /^[1-9]\d{0,2}$/;

/** The tags of the dialect. An element that has attributes here must have exactly one of them, any other none. */
export const dialectAttributes: AllowedAttributes = {
  ...Object.fromEntries(['strong', 'em', 'del', 'code', 'mark', 'sub', 'sup', 'br'].map(name => [name, {}])),
  span: {
    'data-tag': filled,
    'data-missing': /^image$/,
    'data-object': filled,
    'data-embed': /^part$/,
    id: filled,
    'data-bullet': new RegExp(`^(?:${checkboxes.join('|')})$`),
  },
  a: { 'data-missing': filled },
  div: { 'data-indent': /^[1-9]\d?$/ },
};

/** Attributes of the HTML that people write on Markdown pages; any others are dropped. */
export const authorAttributes: AllowedAttributes = {
  '*': { id: filled, title: any, lang: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i, dir: /^(?:ltr|rtl|auto)$/ },
  // On a Markdown page, the link to a missing page keeps its other attributes.
  a: { href: any, 'data-missing': filled },
  img: { src: any, alt: any, width: /^\d+$/, height: /^\d+$/ },
  details: { open: any },
  ol: { start: /^-?\d{1,9}$/, type: /^[1aAiI]$/, reversed: any },
  li: { value: /^-?\d{1,9}$/ },
  td: { colspan: span, rowspan: span },
  th: { colspan: span, rowspan: span, scope: /^(?:row|col|rowgroup|colgroup)$/ },
  time: { datetime: /^\d{4}-\d\d-\d\d$/ },
};
