import { isUtf8 } from 'node:buffer';

const windows1252 = new TextDecoder('windows-1252');
/** The bytes of one UTF-8 character, read as Latin-1; otherwise a single byte that is not ASCII. */
const sequence =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;

/**
 * Decodes UTF-8, and single bytes that are not UTF-8 as Windows-1252: one wrong byte in a note does not break the rest.
 *
 * @returns `utf8`: was everything UTF-8?
 */
export function decode(bytes: Buffer): { text: string; utf8: boolean } {
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), utf8: true };
  const text = bytes.toString('latin1').replace(sequence, found => {
    const character = Buffer.from(found, 'latin1');
    return found.length > 1 ? character.toString('utf8') : windows1252.decode(character);
  });
  return { text, utf8: false };
}
