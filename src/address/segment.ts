/**
 * One part of a page's name as a part of its address: NFC, lower case; letters, marks and digits of every script are
 * kept, apostrophes and invisible characters dropped, and each run of anything else is one `-`. It never holds `--`.
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
