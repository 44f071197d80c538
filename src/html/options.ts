import type { NoteLabels } from '../i18n/index.ts';
import type { RuleId } from '../messages.ts';
import type { ObjectSource } from './object/object.ts';

/** What a Zim checkbox can say, in Zim's own words. */
export const checkboxes = [
  'unchecked-box',
  'checked-box',
  'xchecked-box',
  'migrated-box',
  'transmigrated-box',
] as const;
/** One of {@link checkboxes}. */
export type Checkbox = (typeof checkboxes)[number];

/** What is known of a local file that a note shows. */
export interface ImageMetadata {
  /** In pixels. */
  width?: number;
  /** In pixels. */
  height?: number;
  /** What to read out instead of it, where the note does not say. */
  alt?: string;
  /** More about it, for those who cannot see it: up to 2,000 characters. */
  description?: string;
  /** The picture in several widths, each in pixels, the narrowest first; addresses without the base. */
  srcset?: { address: string; width: number }[];
  /** In bytes. */
  size?: number;
  /** @default 'image' */
  kind?: 'image' | 'video' | 'audio' | 'pdf';
}

/** What the HTML depends on besides the note. */
export interface RenderOptions {
  /**
   * Where the site lies on its host; put before every root-relative address.
   * @default '/'
   */
  base?: string;
  /** Facts about a local file, by its address as the HTML has it (percent-encoded), without base and fragment. */
  file?: (address: string) => ImageMetadata | undefined;
  /**
   * The source that an object was made from, by the address of its picture, without base and fragment, or by the
   * source's own where there is no picture; `type` as in the note: `equation`.
   */
  objectSource?: (address: string, type: string) => ObjectSource | undefined;
  /** The page of a tag (named without `@`), without the base; `undefined` leaves the tag without a link. */
  tagAddress?: (tag: string) => string | undefined;
  /** Words that are added to the note. @default English */
  labels?: NoteLabels;
  /** BCP 47 tag: how numbers are written. @default 'en' */
  language?: string;
  /**
   * Is it a page that people wrote in Markdown? Then a safe set of their own HTML is kept.
   * @default false
   */
  plainMarkdown?: boolean;
}

/** A heading of a note; `depth` 1–6, `text` without markup. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** The part of a note below one heading, or before the first heading. Plain text on one line. */
export interface Section {
  /** 1–6 as in {@link Heading}; 0 before the first heading. */
  depth: number;
  id: string;
  heading: string;
  text: string;
}

/** What a `Message` is made of, to be kept with the HTML; in which file it is, the room does not know. */
export interface RenderedMessage {
  rule: RuleId;
  values: Record<string, string>;
}

/** A note as HTML, and what can be told of it. */
export interface Rendered {
  html: string;
  headings: Heading[];
  /** Every id that a link can lead to. */
  ids: string[];
  /** The first sentences, plain text, at most 200 characters, never cut inside a word. */
  description: string;
  /** The first pictures, formulas left out: addresses without the base, and what they are described with. */
  pictures: { address: string; alt: string }[];
  /** Number of words outside code blocks. */
  words: number;
  /** Does the note begin with a heading of level 1? */
  titled: boolean;
  /** The whole note as plain text, split at its headings. */
  sections: Section[];
  /** What is to be said of the objects in it. */
  messages: RenderedMessage[];
}
