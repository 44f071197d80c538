import type { Element, ElementContent } from 'hast';
import type { Highlighter } from '../../highlight/index.ts';
import type { NoteLabels, PageLanguages } from '../../i18n/index.ts';
import type { ImageObject } from '../object/source.ts';
import type { Rendered, RenderedHeading, RenderedMessage, RenderOptions } from '../options.ts';

/** State while a note is decorated, from its first element to its last. */
export interface DecorateContext {
  options: RenderOptions;
  labels: NoteLabels;
  /** BCP 47 tag: how numbers among the labels are written. */
  locale: string;
  /** Attributes for elements with labels, and for text of the note within them. */
  languages: Pick<PageLanguages, 'words' | 'notes' | 'of'>;
  /** Missing if code is not to be highlighted. */
  highlighter?: Highlighter;
  /** Ids in use, each with the last number that was appended to make another id unique. */
  ids: Map<string, number>;
  headings: RenderedHeading[];
  /** Image objects whose source is known, by the element that shows them. */
  objects: Map<Element, ImageObject>;
  /** Counts before the current element: tables, pictures without formulas, UTF-16 units of text. */
  before: { tables: number; pictures: number; text: number };
  /** Candidates for link previews: pictures and diagrams, but not formulas. */
  pictures: Rendered['pictures'];
  /** Addresses of the parts of pages that it embeds, without the base. */
  embeds: string[];
  /** Whether the note has text in a right-to-left script. */
  rightToLeft: boolean;
  inLink: boolean;
  messages: RenderedMessage[];
}

/** Decorates an element whose children are decorated already: changes it, or returns its replacement. */
export type Handler = (element: Element, context: DecorateContext) => ElementContent[] | undefined;

/** Whether it is content that the site adds to the note. */
export const isGenerated = (node: ElementContent) =>
  node.type === 'element' && node.properties.dataGenerated !== undefined;

/** Whether it shows nothing of the author's: white space, an anchor, generated content. */
export const isInvisible = (node: ElementContent) =>
  (node.type === 'text' && node.value.trim() === '') ||
  isGenerated(node) ||
  (node.type === 'element' && node.tagName === 'span' && node.properties.id !== undefined && !node.children.length);

/** The note's own text in a node, without generated content. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && !isGenerated(node) ? node.children.map(textOf).join('') : '';
}
