/**
 * The segment of an address for one part of a page's name, in NFC and lower case. Letters, marks and digits of all
 * scripts stay, apostrophes and invisible characters are dropped, anything else becomes `-`, but never `--`.
 */
export function segmentOf(part: string): string {
  return part
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’\p{Cf}]+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
