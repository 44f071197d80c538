import { trimWhiteSpace, whiteSpace, wordCharacters } from './characters.ts';

const space = new RegExp(`[${whiteSpace}]`, 'g');
const dropped = new RegExp(`[^${wordCharacters}-]`, 'gu');

/**
 * The anchor of a heading, as Zim makes it (its `heading_to_anchor`) and as it reads the part of a link after `#`:
 * lower case, each white space a `-`, everything but word characters and `-` dropped. White space is that of Python's
 * `\s`: U+0085 and U+001C to U+001F are among it, U+FEFF is not.
 *
 *     ` Two  Words: C++ ` → `two--words-c`
 *
 * @param text a heading's text without its markup, or the part of a link after `#`
 * @returns empty if the text has no word character
 */
export function anchorOf(text: string): string {
  return trimWhiteSpace(text.toLowerCase()).replace(space, '-').replace(dropped, '');
}
