import type { RuleId } from '../messages.ts';
import type { ObjectSource } from './object/source.ts';

/** Metadata of a local file that a note shows. */
export interface ImageMetadata {
  /** In pixels. */
  width?: number;
  /** In pixels. */
  height?: number;
  /** Alternative text, used if the note has none. */
  alt?: string;
  /** Long description for those who cannot see it, up to 2,000 characters. */
  description?: string;
  /** The picture in several widths, in pixels, the narrowest first; addresses without the base. */
  srcset?: { address: string; width: number }[];
  /** The address, without the base, of a version to show in its place: browsers do not show the file itself. */
  shown?: string;
  /** Why browsers cannot show it, so that it is linked: its format; it is no picture; or it is a pointer of Git LFS. */
  unshown?: 'format' | 'content' | 'pointer';
  /** In bytes. */
  size?: number;
  /** @default 'image' */
  kind?: 'image' | 'video' | 'audio' | 'pdf';
}

/** Everything that the HTML depends on besides the note. */
export interface RenderOptions {
  /**
   * Path of the site on its host; put before every root-relative URL.
   * @default '/'
   */
  base?: string;
  /** Metadata of a local file, by its percent-encoded address without base and fragment. */
  file?: (address: string) => ImageMetadata | undefined;
  /**
   * The source of an image object, by the address of its picture, or of the source itself if there is no picture,
   * without base and fragment. `type` as in the note: `equation`.
   */
  objectSource?: (address: string, type: string) => ObjectSource | undefined;
  /** Address of a tag's page, without the base; the tag is named without `@`. Without an address it is no link. */
  tagAddress?: (tag: string) => string | undefined;
  /**
   * BCP 47 tag of the note; empty if the language is unknown. Words that are added to the note are in this language, or
   * else in English and marked as such.
   * @default 'en'
   */
  language?: string;
  /**
   * Whether people wrote the page in Markdown. Then a safe set of their own HTML is kept.
   * @default false
   */
  plainMarkdown?: boolean;
  /**
   * Whether code is highlighted, which takes a third of the time of a page.
   * @default true
   */
  highlight?: boolean;
}

/** A heading of a note; `depth` 1–6, `text` without markup. */
export interface RenderedHeading {
  depth: number;
  id: string;
  text: string;
}

/** The part of a note below one heading, or before the first heading. Plain text on one line. */
export interface Section {
  /** 1–6 as in {@link RenderedHeading}; 0 before the first heading. */
  depth: number;
  id: string;
  heading: string;
  text: string;
  /** Names of the files that it shows. They are not written anywhere, but search finds them. */
  files?: string[];
}

/** Parts of a `Message`, without the file, which this room does not know. */
export interface RenderedMessage {
  rule: RuleId;
  values: Record<string, string>;
}

/** A note as HTML, and facts about it. */
export interface Rendered {
  html: string;
  headings: RenderedHeading[];
  /** Every id that a link can lead to. */
  ids: string[];
  /** The first sentences, plain text, at most 200 characters, never cut inside a word. */
  description: string;
  /** The first pictures, formulas left out: addresses without the base, and alternative texts. */
  pictures: { address: string; alt: string }[];
  /** Addresses of the parts of pages that it embeds: without the base, with the fragment; absent if there are none. */
  embeds?: string[];
  /** Number of words outside code blocks. */
  words: number;
  /** Whether the note begins with a heading of level 1. */
  titled: boolean;
  /** The whole note as plain text, split at its headings. */
  sections: Section[];
  /** About the objects in it. */
  messages: RenderedMessage[];
}
