import type { Message } from '../messages.ts';

/** Where a link or an image leads, as the notebook knows it. */
export type Target =
  /** An address of the site (root-relative, without the base), or a URL. */
  | { address: string }
  /**
   * Nothing that could be published: the name of the page or the path of the file that is not there. A picture that is
   * somewhere else has an address to link to.
   */
  | { missing: string; elsewhere?: string };

/** What a note's Markdown depends on beside the note. */
export interface Context {
  /** Resolves a link's target as written. */
  link(href: string): Target;
  /** Resolves an image's path as written; `object` is its type, where a plugin of Zim's made it. */
  image(src: string, object?: string): Target;
  /** The language of a code block, as Shiki names it; `declared` as the note has it. `null` is plain text. */
  language(code: string, declared?: string): string | null;
  /** Takes what is to be said of the note. */
  report(message: Message): void;
}
