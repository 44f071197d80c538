/**
 * What Zim means by a word character and by white space: the sets of Python's `\w` and `\s`, which differ from
 * JavaScript's. Both are the inside of a character class for a regular expression with the flag `u`.
 */
export const wordCharacters = '\\p{L}\\p{N}_';
export const whiteSpace = '\\p{White_Space}\\x1c-\\x1f';

const space = new RegExp(`[${whiteSpace}]`, 'u');

/** The text without white space, in Zim's sense, at its ends; in linear time, which a regular expression would not be. */
export function trimWhiteSpace(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && space.test(text.charAt(start))) start++;
  while (end > start && space.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
