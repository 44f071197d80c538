import type { Element } from 'hast';
import type { RuleId } from '../../messages.ts';
import type { DecorateContext } from '../decorate/context.ts';
import type { Drawer } from './source.ts';

/** A block object of Zim, `{{{type: name="value"⏎ text }}}`. */
export interface BlockObject {
  type: string;
  attributes: Record<string, string>;
  text: string;
}

/** How objects of one type are shown. */
export interface ObjectType {
  /**
   * Draws an image object, `{{./picture.png?type=…}}`, from the source beside its picture; `refused` is the message
   * about a source that cannot be drawn.
   *
   * @default the picture is shown
   */
  image?: { draw: Drawer; refused: RuleId };
  /**
   * Image objects are formulas: part of a sentence rather than pictures to look at. They are not enlarged, and their
   * source is their alternative text.
   *
   * @default false
   */
  formula?: boolean;
  /**
   * Shows a block object. Its attributes and text are the author's: a URL in them must be checked before use.
   *
   * @default a figure with its text, captioned with its type
   */
  block?: (object: BlockObject, context: DecorateContext) => Element;
}
