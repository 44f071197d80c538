import { editDistance } from './edit-distance.ts';

/** Words without what people confuse: `edit_url`, `edit-url` and `editUrl` are the same. */
const fold = (word: string) => word.toLowerCase().replace(/[-_\s]/g, '');

/**
 * The word that was probably meant by a misspelt one: the most similar of those that differ by at most a third of its
 * letters, or else one that begins like it, such as `language` for `lang`.
 *
 * @returns undefined if none is similar
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const folded = fold(word);
  const most = Math.max(1, Math.floor(folded.length / 3));
  const candidates = [...known];
  const distances = candidates.map(each => editDistance(folded, fold(each), most));
  const least = Math.min(...distances);
  if (least <= most) return candidates[distances.indexOf(least)];
  return folded.length < 3 ? undefined : candidates.find(each => fold(each).startsWith(folded));
}
