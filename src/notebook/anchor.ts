import { trimWhiteSpace, whiteSpace, wordCharacters } from './characters.ts';

const space = new RegExp(`[${whiteSpace}]`, 'gu');
const other = new RegExp(`[^${wordCharacters}-]`, 'gu');

/**
 * The anchor that Zim gives a heading, and that it makes of what stands behind `#` in a link: lower case, white space
 * becomes `-`, all but word characters, `-` and `_` is dropped. (Zim's `heading_to_anchor`.)
 *
 * @param text a heading's text without its markup, or a link's part behind `#`
 * @returns the anchor; empty if the text has no word character
 */
export function anchorOf(text: string): string {
  return trimWhiteSpace(text.toLowerCase()).replace(space, '-').replace(other, '');
}
