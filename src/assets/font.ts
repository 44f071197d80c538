/** Numbers of tables that WOFF 2 does not write out: https://www.w3.org/TR/WOFF2/#table_dir_format */
const FVAR = 47;

/**
 * Whether a font has its weights in one file. It then has a table `fvar`. Otherwise browsers must not take the file for its own
 * bold: they make one.
 *
 * @param font a file in the format TrueType, OpenType, WOFF or WOFF 2
 */
export function isVariableFont(font: Buffer): boolean {
  const format = font.toString('latin1', 0, 4);
  if (font.length < 64) return false;
  if (format === 'wOF2') return tagsInWoff2(font).includes(FVAR);
  // WOFF has its directory at byte 44, in entries of 20 bytes, the others at byte 12, in entries of 16.
  const [start, length] = format === 'wOFF' ? [44, 20] : [12, 16];
  const directory = font.toString('latin1', start, start + font.readUInt16BE(format === 'wOFF' ? 12 : 4) * length);
  return Array.from({ length: directory.length / length }, (_, i) =>
    directory.slice(i * length, i * length + 4),
  ).includes('fvar');
}

/** The numbers of the tables; 63 for one whose name is written out. */
function tagsInWoff2(font: Buffer): number[] {
  const count = font.readUInt16BE(12);
  const tags: number[] = [];
  let at = 48;
  const skipNumber = () => {
    while ((font[at++] ?? 0) & 0x80);
  };
  for (let i = 0; i < count && at < font.length; i++) {
    const flags = font[at++] ?? 0;
    const tag = flags & 0x3f;
    tags.push(tag);
    if (tag === 63) at += 4;
    skipNumber();
    // `glyf` and `loca` are transformed unless the version is 3, all others unless it is 0.
    const version = flags >> 6;
    if (tag === 10 || tag === 11 ? version !== 3 : version !== 0) skipNumber();
  }
  return tags;
}
