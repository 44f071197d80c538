import type { Image, List, Nodes, Root } from 'mdast';
import type { AlertKind } from '../callouts/index.ts';
import type { Checkbox } from '../zim/index.ts';

/**
 * A tree between the site's Markdown and that of a flavour: mdast, with nodes of its own for what Markdown lacks. Each
 * flavour turns them into what its readers understand.
 */
export type Tree = Root;

/** Inline content in an element that only HTML has, or in one that Markdown's delimiters cannot mark here. */
export interface Styled extends ParentOf<'styled'> {
  name: 'mark' | 'sub' | 'sup' | 'strong' | 'em' | 'del' | 'code';
}
/** `@name`; its children are that text. */
export interface Tag extends ParentOf<'tag'> {
  name: string;
}
/** A place that links can lead to, `{{id: name}}`. */
export interface Anchor {
  type: 'anchor';
  id: string;
}
/** The label of a link to a page or file that does not exist. */
export interface MissingLink extends ParentOf<'missingLink'> {
  /** The name of the page, or the path of the file. */
  target: string;
}
/** An image of the notebook or of another server, without the parameters in its URL. */
export interface Picture extends Pick<Image, 'url' | 'title' | 'alt'> {
  type: 'picture';
  /** In pixels. */
  width?: number;
  height?: number;
  id?: string;
  /** The type of an image object: `equation`. */
  object?: string;
}
/** Blocks that are indented. */
export interface Indent extends ParentOf<'indent'> {
  depth: number;
}
/** GitHub's `> [!NOTE]`; the marker is not among the children. */
export interface Alert extends ParentOf<'alert'> {
  kind: AlertKind;
  /** Whether the text begins with a word for the kind, in any language, or a title, so that it needs none. */
  isLabelled: boolean;
  /** Obsidian's, if its first paragraph is a title. */
  marker?: string;
  /** Whether it is in a list, a quotation or another alert, where only Obsidian has alerts. */
  isNested?: boolean;
}
/** A block object of Zim, `{{{type: …}}}`, other than code. */
export interface ObjectBlock {
  type: 'object';
  object: string;
  value: string;
}

/** What is written as it is. */
export interface Verbatim {
  type: 'verbatim';
  value: string;
}
/** At the beginning of an item: a checkbox that is not one of GFM's two. */
export interface Box {
  type: 'box';
  state: Checkbox;
}
/** The numbers of a list that Markdown has not: letters, or very large ones. */
export type ListData = List['data'] & {
  numbers?: { type?: string; start: string };
  /** Whether a comment before it keeps it apart from a text; a blank line does the same. */
  apart?: true;
};

interface ParentOf<Type extends string> {
  type: Type;
  children: Node[];
}

export type ExportNode = Styled | Tag | Anchor | MissingLink | Picture | Indent | Alert | ObjectBlock | Box | Verbatim;
export type Node = Nodes | ExportNode;

/** The children of a node, or none. */
export function childrenOf(node: Node): Node[] {
  return 'children' in node ? (node.children as Node[]) : [];
}

/** A node with other children. */
export function withChildren<Parent extends Node>(node: Parent, children: Node[]): Parent {
  return { ...node, children } as Parent;
}

/** Markup as it is written. `html` is not the same: it is written apart from the line before it. */
export function raw(value: string): Verbatim {
  return { type: 'verbatim', value };
}

export const text = (value: string): Node => ({ type: 'text', value });

export const paragraph = (children: Node[]): Node => ({ type: 'paragraph', children }) as Node;

/** Calls `visit` with each node in document order, and with the nodes above it, the nearest last. */
export function walk(node: Node, visit: (node: Node, above: Node[]) => void, above: Node[] = []): void {
  visit(node, above);
  for (const child of childrenOf(node)) walk(child, visit, [...above, node]);
}
