import type { Element, ElementContent } from 'hast';
import type { NoteLabels } from '../../i18n/index.ts';
import type { Highlighter } from '../highlight/highlighter.ts';
import type { FoundObject } from '../object/index.ts';
import type { Heading, Rendered, RenderOptions } from '../options.ts';

/** What is known while one note is finished, from its beginning to its end. */
export interface Context {
  options: RenderOptions;
  labels: NoteLabels;
  highlighter: Highlighter;
  /** Ids given so far, each with the last number that made it unique. */
  ids: Map<string, number>;
  headings: Heading[];
  /** Objects whose source is known, by what stands for them in the tree. */
  objects: Map<Element, FoundObject>;
  tables: number;
  /** The pictures so far, formulas left out. */
  pictures: Element[];
  /** What comes before the place that is being finished. */
  before: { letters: number };
  /** The same as they are told to others, with those of objects that are drawn from their sources. */
  told: Rendered['pictures'];
  /** Is there text from right to left in the note? */
  rightToLeft: boolean;
  /** Are we inside a link? */
  inLink: boolean;
}

/** Finishes an element whose children are finished: changes it, or returns what takes its place. */
export type Finish = (element: Element, context: Context) => ElementContent[] | undefined;

/** Makes a hast element. */
export const h = (tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Is it something that the site adds to the note? */
export const isGenerated = (node: ElementContent) =>
  node.type === 'element' && node.properties.dataGenerated !== undefined;

/** Does a reader see nothing of it: white space, an anchor, what the site adds? */
export const isInvisible = (node: ElementContent) =>
  (node.type === 'text' && node.value.trim() === '') ||
  isGenerated(node) ||
  (node.type === 'element' && node.tagName === 'span' && node.properties.id !== undefined && !node.children.length);

/** The note's own text in an element. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && !isGenerated(node) ? node.children.map(textOf).join('') : '';
}
