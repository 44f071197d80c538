import { nearest } from '../text/nearest.ts';
import { pageNameKey } from './sort-key.ts';

/**
 * The page that was probably meant by a name that no page has: one of which only the last part was written, or else one
 * with a similar name.
 *
 * @param names of pages
 */
export function guessPage(written: string, names: Iterable<string>): string | undefined {
  const known = [...names];
  const end = `:${pageNameKey(written)}`;
  return known.find(name => pageNameKey(name).endsWith(end)) ?? nearest(written, known);
}

/** The end of a sentence that says that something is missing; empty if nobody knows what was meant. */
export const perhaps = (meant: string | undefined) => (meant === undefined ? '' : `; perhaps \`${meant}\` was meant`);
