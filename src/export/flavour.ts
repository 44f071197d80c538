import type { Heading, Link, List, ListItem, Table } from 'mdast';
import type { Options } from 'mdast-util-to-markdown';
import type { Message, RuleId } from '../messages.ts';
import type { Destination } from './anchors.ts';
import type { ExportFile, ExportPage } from './page.ts';
import type { Layout, LocalTarget, Places } from './places.ts';
import type { Alert, Anchor, Box, Indent, MissingLink, Node, ObjectBlock, Picture, Styled, Tag } from './tree.ts';

/** What a flavour has for each node. Its children, given separately, are mdast of the flavour already. */
export interface Handlers {
  styled(node: Styled, children: Node[], context: Context): Node[];
  tag(node: Tag, children: Node[], context: Context): Node[];
  anchor(node: Anchor, context: Context): Node[];
  link(node: Link, children: Node[], context: Context): Node[];
  missingLink(node: MissingLink, children: Node[], context: Context): Node[];
  picture(node: Picture, context: Context): Node[];
  /** A block object; an image object is a picture. */
  object(node: ObjectBlock, context: Context): Node[];
  indent(node: Indent, children: Node[], context: Context): Node[];
  alert(node: Alert, children: Node[], context: Context): Node[];
  heading(node: Heading, children: Node[], context: Context): Node[];
  /** What stands for a checkbox at the beginning of an item's text. */
  box(node: Box, context: Context): Node[];
  listItem(node: ListItem, children: Node[], context: Context): Node[];
  list(node: List, children: Node[], context: Context): Node[];
  table(node: Table, children: Node[], context: Context): Node[];
  /** A block with an anchor that {@link Handlers.anchor} did not write. */
  block(node: Node, context: Context): Node[];
  /** Code that the reader might take for something else. */
  code(value: string, context: Context): string;
  /** HTML that people wrote on a Markdown page. */
  html(value: string, context: Context): Node[];
  /** TeX between dollars, as it is written. */
  math(written: string, context: Context): Node[];
}

/** A kind of Markdown, by the program that reads it. */
export interface Flavour {
  /** As on the command line, and in the glossary of messages. */
  name: string;
  /** The program, as its users call it. */
  reader: string;
  /** What to do with an export, as an imperative. */
  next: string;
  layout: Layout;
  /** What stands before the note: front matter, or a comment; with the blank line after it, or empty. */
  header(page: ExportPage): string;
  /** Whether the header holds the title, so that the heading at the beginning of the note is left out. */
  hasTitle: boolean;
  /** Whether all folders without a note get a page, rather than only those that links lead to. */
  listsFolders: boolean;
  /** Whether the home page lists the notebook's pages, if the notebook has no home page. */
  listsHome: boolean;
  /** Whether the reader shows TeX between dollars. */
  math: boolean;
  /** The fragment of links to a part of a page, without `#`; nothing if the reader knows no such link. */
  fragment(destination: Destination, page: ExportPage, whole: Export): string | undefined;
  handlers: Handlers;
  markdown: Pick<Options, 'extensions' | 'unsafe'>;
}

/** An export as a whole. */
export interface Export {
  flavour: Flavour;
  places: Places;
  /** What links can lead to, page by page, by the ids on the site. */
  destinations: Map<ExportPage, Map<string, Destination>>;
  /** The headings that links lead to, with their slugs. */
  linkedHeadings: Map<Node, string>;
  messages: Message[];
  /** Pictures that Astro could be given to process, and whether it can. */
  assets: Map<ExportFile, boolean>;
}

/** Where in a page a node is. */
export interface Surroundings {
  inLink?: boolean;
  inCell?: boolean;
  inHeading?: boolean;
  /** Whether it is all that its paragraph contains. */
  alone?: boolean;
}

/** A page while it is written: what {@link Handlers} get besides the node. */
export interface Context {
  readonly export: Export;
  readonly page: ExportPage;
  readonly around: Surroundings;
  /** The same page, further inside. */
  within(around: Surroundings): Context;
  /** Reports what has no equivalent in the flavour. */
  report(rule: RuleId, values?: Record<string, string>): void;
  /** The page or file that a URL of the site's Markdown leads to; nothing for other servers. */
  target(url: string): LocalTarget | undefined;
  /** A file of the notebook in messages: its path, or its URL if it is on another server. */
  fileName(url: string): string;
  /** The fragment of a link to a target, with `#`; empty for a whole page or file. */
  fragment(target: LocalTarget): string;
  /** A URL of the site's Markdown as a relative one of the export. Those of other servers stay. */
  url(url: string): string;
  /** The slug of a heading, if a link leads to it. */
  linkedSlug(heading: Node): string | undefined;
  /**
   * The URL of a picture that Astro is to process, relative to the page's file. It is copied to there.
   *
   * @returns nothing for files that Astro cannot process
   */
  asset(url: string): string | undefined;
  /**
   * The source of an image object: the file itself if it is no picture, or else the one beside it.
   *
   * @param extension of sources of this type
   */
  objectSource(file: ExportFile, extension: string): string | undefined;
}
