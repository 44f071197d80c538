import type { Element } from 'hast';

/** The source that lies beside the picture of an object. */
export interface ObjectSource {
  text: string;
  /** Where the source is published, without the base. */
  address: string;
  /** Relative to the notebook, for people. */
  path: string;
}

/** An object drawn from its source, or why it is not. */
export type Drawn = { element: Element } | { refused: string };

/**
 * Draws objects of one type.
 *
 * @param alt what the note says that the picture shows
 * @param number which of the note's objects it is, for ids that no other has
 */
export type Drawer = (source: ObjectSource, alt: string, number: number) => Promise<Drawn>;
