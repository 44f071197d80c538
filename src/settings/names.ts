import { nearest } from '../text/nearest.ts';

/** The names of settings, each with other words for it, such as its names in other programs. */
export type KnownNames = Record<string, readonly string[]>;

/**
 * The name that somebody most probably meant.
 *
 * @returns undefined if none is near
 */
export function nearestName(name: string, known: KnownNames): string | undefined {
  const others = Object.entries(known).flatMap(([each, words]) => words.map((word): [string, string] => [word, each]));
  const byWord = new Map([...others.reverse(), ...Object.keys(known).map((each): [string, string] => [each, each])]);
  const meant = nearest(name, [...Object.keys(known), ...others.map(([word]) => word)]);
  return meant && byWord.get(meant);
}
