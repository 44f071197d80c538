import type { Message, Point } from '../../messages.ts';

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
  /** Resolves a link's target as written; `place` is where in the file it is. */
  link(href: string, place: Point): Target;
  /** Resolves an image's path as written; `object` is its type, where a plugin of Zim's made it. */
  image(src: string, place: Point, object?: string): Target;
  /** The language of a code block, as Shiki names it; `declared` as the note has it. `null` is plain text. */
  language(code: string, place: Point, declared?: string): string | null;
  /** Takes what is to be said of the note. */
  report(message: Message): void;
}

/** What a page that people wrote in Markdown depends on beside its text. */
export interface PageContext {
  /** Resolves the target of `[link](target)`: escapes and character references in it are resolved already. */
  link(target: string, place: Point): Target;
  /** Resolves the target of `![image](target)`. */
  image(target: string, place: Point): Target;
  /** Resolves the target of `[[target|label]]` as Zim does. */
  wikiLink(target: string, place: Point): Target;
  /** Takes what is to be said of the page. */
  report(message: Message): void;
}
