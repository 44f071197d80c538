/**
 * The most bytes in UTF-8 of a part of an address that is made from a name. Most disks allow 255 in the name of a file;
 * the rest is for what may be appended: a digest, `--6b23c0d5`, and the extension of a feed, `.atom`.
 */
export const MAX_SEGMENT_BYTES = 240;

/** As much of the beginning of a text as has so many bytes in UTF-8. No character is cut. */
export function cutToBytes(text: string, maxBytes: number): string {
  if (text.length * 3 <= maxBytes) return text;
  return text.slice(0, new TextEncoder().encodeInto(text, new Uint8Array(maxBytes)).read);
}

/** Names that Windows keeps for devices, whatever their case, also with an extension. */
const deviceName = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\.|$)/i;

/**
 * The name of a file or folder of the site, so that every system can have it: `aux.png` is `aux-.png`. See
 * https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 *
 * @param mark is put behind the name of a device
 */
export function portableName(name: string, mark = '-'): string {
  return name.replace(deviceName, `$&${mark}`);
}

/**
 * The segment of an address for one part of a page's name, in NFC and lower case. Letters, marks and digits of all
 * scripts stay, apostrophes and invisible characters are dropped, anything else becomes `-`, but never `--`. It has at
 * most {@link MAX_SEGMENT_BYTES}, and is a {@link portableName}, the only one to end in `-`.
 */
export function segmentOf(part: string): string {
  const segment = part
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’\p{Cf}]+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-/, '');
  return portableName(cutToBytes(segment, MAX_SEGMENT_BYTES).replace(/-$/, ''));
}
