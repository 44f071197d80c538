/**
 * What Zim means by a word character and by white space: the sets of Python's `\w` and `\s`, which differ from
 * JavaScript's. Both are the inside of a character class for a regular expression with the flag `u`.
 */
export const wordCharacters = '\\p{L}\\p{N}_';
export const whiteSpace = '\\p{White_Space}\\x1c-\\x1f';

const ends = new RegExp(`^[${whiteSpace}]+|[${whiteSpace}]+$`, 'gu');

/** The text without white space, in Zim's sense, at its ends. */
export function trimWhiteSpace(text: string): string {
  return text.replace(ends, '');
}
