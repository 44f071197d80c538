import type { Position, Literal as UnistLiteral, Node as UnistNode } from 'unist';

/**
 * The tree of a Zim note, a unist tree. Every node has a position in the note's file: line and column from 1, offset
 * from 0, in UTF-16 code units. Text nodes contain no newlines; those are `lineBreak` nodes.
 */
interface ZimNode extends UnistNode {
  position: Position;
}
interface ZimParent<Child> extends ZimNode {
  children: Child[];
}
interface ZimLiteral extends ZimNode, UnistLiteral {
  value: string;
  position: Position;
}

/** A whole note. */
export interface Root extends ZimParent<Header | Block> {
  type: 'root';
}
/** The lines at the beginning of a note's file: `Content-Type: text/x-zim-wiki` … */
export interface Header extends ZimNode {
  type: 'header';
  /** Field name as written → value; a continued value has newlines. */
  fields: Record<string, string>;
}
/** `====== text ======`. */
export interface Heading extends ZimParent<Inline> {
  type: 'heading';
  level: 1 | 2 | 3 | 4 | 5;
}
/** Lines between blank lines, including lists and indented blocks. */
export interface Paragraph extends ZimParent<Inline | List | IndentedBlock> {
  type: 'paragraph';
}
/** Consecutive items of one kind at one level; a sub-list is the last child of the item before it. */
export interface List extends ZimParent<ListItem> {
  type: 'list';
  /** Number of tabs by which the whole list is indented; 0 for a sub-list. */
  indent: number;
  /** The first number or letter of a numbered list, as written; absent for a bulleted list. */
  start?: string;
}
/** The state of a checkbox, in Zim's own words. */
export type Checkbox = 'unchecked-box' | 'checked-box' | 'xchecked-box' | 'migrated-box' | 'transmigrated-box';
/** One line of a list, and the lists below it. */
export interface ListItem extends ZimParent<Inline | List> {
  type: 'listItem';
  /** The bullet as written: `*`, `[x]`, `2.` … */
  bullet: string;
  checkbox?: Checkbox;
}
/** Lines indented by the same number of tabs. */
export interface IndentedBlock extends ZimParent<Inline> {
  type: 'indentedBlock';
  indent: number;
}
/** Lines between two `'''`. */
export interface VerbatimBlock extends ZimLiteral {
  type: 'verbatimBlock';
  indent: number;
}
/** `{{{type: name="value"`, lines, `}}}`. */
export interface ObjectBlock extends ZimLiteral {
  type: 'object';
  /** Type in lower case: `code`, a plugin's own, or `table` if it is no valid table. */
  object: string;
  attributes: Record<string, string>;
  indent: number;
}
/** Alignment of a column; `null` if the note specifies none. */
export type Align = 'left' | 'center' | 'right' | null;
/** Lines that begin and end with `|`; the first row is the header. Short rows are padded. */
export interface Table extends ZimParent<TableRow> {
  type: 'table';
  align: Align[];
}
export interface TableRow extends ZimParent<TableCell> {
  type: 'tableRow';
}
export interface TableCell extends ZimParent<Inline> {
  type: 'tableCell';
}
/** `-----`. */
export interface Rule extends ZimNode {
  type: 'rule';
}
export type Block = Heading | Paragraph | VerbatimBlock | ObjectBlock | Table | Rule;

export interface Text extends ZimLiteral {
  type: 'text';
}
/** A newline within a paragraph or a cell, which readers see. */
export interface LineBreak extends ZimNode {
  type: 'lineBreak';
}
/** `//text//` */
export interface Emphasis extends ZimParent<Inline> {
  type: 'emphasis';
}
/** `**text**` */
export interface Strong extends ZimParent<Inline> {
  type: 'strong';
}
/** `__text__` */
export interface Mark extends ZimParent<Inline> {
  type: 'mark';
}
/** `~~text~~` */
export interface Strike extends ZimParent<Inline> {
  type: 'strike';
}
/** `_{text}` */
export interface Subscript extends ZimParent<Inline> {
  type: 'subscript';
}
/** `^{text}` */
export interface Superscript extends ZimParent<Inline> {
  type: 'superscript';
}
/** `''text''` */
export interface Verbatim extends ZimLiteral {
  type: 'verbatim';
}
/** `[[href|label]]`, `[[href]]` or a bare URL; without a label, its only child is the target as written. */
export interface Link extends ZimParent<Inline> {
  type: 'link';
  href: string;
}
/** `{{id: name}}` */
export interface Anchor extends ZimNode {
  type: 'anchor';
  name: string;
}
/** `{{src?options|alt}}` */
export interface Image extends ZimNode {
  type: 'image';
  src: string;
  alt?: string;
  /** In pixels, as written. */
  width?: string;
  height?: string;
  href?: string;
  id?: string;
  /** `equation`, `diagram` … for an image made by a plugin. */
  object?: string;
}
/** `@name` */
export interface Tag extends ZimNode {
  type: 'tag';
  name: string;
}
export type Inline =
  | Text
  | LineBreak
  | Emphasis
  | Strong
  | Mark
  | Strike
  | Subscript
  | Superscript
  | Verbatim
  | Link
  | Anchor
  | Image
  | Tag;
/** Any node below the root. */
export type Node = Header | Block | List | ListItem | IndentedBlock | TableRow | TableCell | Inline;
