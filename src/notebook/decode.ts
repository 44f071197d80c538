import { isUtf8 } from 'node:buffer';

const windows1252 = new TextDecoder('windows-1252');
/** What UTF-8 writes a character with, as Latin-1 shows it; else a single byte that is no ASCII. */
const sequence =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;

/**
 * Reads bytes as UTF-8, and those that are none as Windows-1252, each by itself: a note that somebody pasted one wrong
 * byte into keeps its other letters.
 *
 * @returns `utf8`: was all of it UTF-8?
 */
export function decode(bytes: Buffer): { text: string; utf8: boolean } {
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), utf8: true };
  const text = bytes.toString('latin1').replace(sequence, found => {
    const character = Buffer.from(found, 'latin1');
    return found.length > 1 ? character.toString('utf8') : windows1252.decode(character);
  });
  return { text, utf8: false };
}
