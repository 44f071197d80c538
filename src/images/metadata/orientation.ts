/** The tag of the orientation in EXIF data and in TIFF. */
const ORIENTATION = 0x0112;
const SHORT = 3;

/**
 * The orientation in EXIF data: how to turn and mirror the picture.
 *
 * @param tiff the data from its byte order on, `II` or `MM`
 * @returns from 1 to 8; 1 is upright, and also stands for none
 */
export function orientationOf(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2);
  if ((order !== 'II' && order !== 'MM') || tiff.length < 8) return 1;
  const u16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = first + 2 <= tiff.length ? u16(first) : 0;
  for (let at = first + 2; at < first + 2 + 12 * count && at + 10 <= tiff.length; at += 12) {
    if (u16(at) !== ORIENTATION || u16(at + 2) !== SHORT) continue;
    const value = u16(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** EXIF data with nothing but an orientation; without any if it is 1. */
export function exifWith(orientation: number): Buffer {
  const exif = Buffer.alloc(orientation === 1 ? 14 : 26);
  exif.write('MM\0*', 'latin1');
  exif.writeUInt32BE(8, 4);
  if (orientation === 1) return exif;
  exif.writeUInt16BE(1, 8);
  exif.writeUInt16BE(ORIENTATION, 10);
  exif.writeUInt16BE(SHORT, 12);
  exif.writeUInt32BE(1, 14);
  exif.writeUInt16BE(orientation, 18);
  return exif;
}
