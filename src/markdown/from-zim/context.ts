import type { Message, Point } from '../../messages.ts';
import type { Handlers } from './handlers.ts';

/** The target of a link or an image. */
export type Target =
  /** An address on the site (root-relative, without the base), or a URL. */
  | { address: string }
  /**
   * A target that cannot be published: the name of the missing page, or the path of the missing file. A picture on
   * another server has a URL to link to.
   */
  | { missing: string; elsewhere?: string }
  /** A target that must not be named: only the text of the link is shown, or the alternative text of the image. */
  | { heldBack: true };

/** What the Markdown of a Zim note depends on besides the note. */
export interface ConvertContext {
  /** Resolves the target of a link as written; `point` is its position in the file. */
  link(href: string, point: Point): Target;
  /** Resolves the path of an image as written; `object` is the type of an image object. */
  image(src: string, point: Point, object?: string): Target;
  /** Whether a value, such as that of an object's attribute, names a page or a file that must not be named. */
  isHeldBack?(value: string): boolean;
  /** The language of a code block as Shiki calls it; `declared` as in the note. `null` is plain text. */
  language(code: string, point: Point, declared?: string): string | null;
  /** Takes messages about the note. */
  report(message: Message): void;
  /** Conversions to use instead of the usual ones. */
  handlers?: Handlers;
}

/** What a page that people wrote in Markdown depends on besides its text. */
export interface PageContext {
  /** Resolves the target of `[link](target)`, in which escapes and character references are decoded. */
  link(target: string, point: Point): Target;
  /** Resolves the target of `![image](target)`; if `anywhere`, also a mere file name in any folder of the notebook. */
  image(target: string, point: Point, anywhere?: boolean): Target;
  /** Whether a target must not be named even where it makes no link: in a definition without a use, or a tag shown as text. */
  isHeldBack?(target: string): boolean;
  /** Resolves the target of `[[target|label]]` as Zim does. */
  wikiLink(target: string, point: Point): Target;
  /** Takes messages about the page. */
  report(message: Message): void;
}
