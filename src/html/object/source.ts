import type { Element } from 'hast';

/** The source beside the picture of an image object. */
export interface ObjectSource {
  text: string;
  /** Where the source is published, without the base. */
  address: string;
  /** Relative to the notebook; shown to people. */
  path: string;
}

/** An object drawn from its source, or the reason why it was not. */
export type Drawn = { element: Element } | { refused: string };

/**
 * Draws an image object from its source.
 *
 * @param alt the alternative text in the note
 * @param number which of the note's objects it is, for unique ids
 */
export type Drawer = (source: ObjectSource, alt: string, number: number) => Promise<Drawn>;

/** An image object whose source is known. */
export interface ImageObject {
  source: ObjectSource;
  /** Replaces the picture, if the source could be drawn. */
  drawn?: Element;
  /** Whether the notebook has the picture, too. */
  hasPicture: boolean;
}
