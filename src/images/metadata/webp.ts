import { exifWith, orientationOf } from './orientation.ts';

const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);
/** In the first byte of VP8X. */
const [EXIF_FLAG, XMP_FLAG] = [0x08, 0x04];

/** A WebP file without metadata: no EXIF, XMP and unknown chunks, nor what follows the picture. RFC 9649. */
export function cleanWebp(content: Buffer): Buffer {
  const size = Math.min(content.readUInt32LE(4) + 8, content.length);
  const kept: Buffer[] = [];
  let orientation = 1;
  for (let at = 12; at + 8 <= size; ) {
    const length = content.readUInt32LE(at + 4);
    // Each chunk has an even length; writers forget it at the end of a file. Browsers show what a damaged file has.
    const end = Math.min(at + 8 + length + (length % 2), size);
    const type = content.toString('latin1', at, at + 4);
    const data = content.subarray(at + 8, at + 8 + length);
    if (type === 'EXIF')
      orientation = orientationOf(data.toString('latin1', 0, 4) === 'Exif' ? data.subarray(6) : data);
    if (needed.has(type)) kept.push(Buffer.from(content.subarray(at, end)));
    at = end;
  }
  const head = kept[0]?.toString('latin1', 0, 4) === 'VP8X' ? kept[0] : undefined;
  if (head) {
    const flags = (head[8] as number) & ~(EXIF_FLAG | XMP_FLAG);
    head[8] = orientation === 1 ? flags : flags | EXIF_FLAG;
    if (orientation !== 1) {
      const exif = exifWith(orientation);
      const frame = Buffer.from('EXIF\0\0\0\0', 'latin1');
      frame.writeUInt32LE(exif.length, 4);
      kept.push(frame, exif);
    }
  }
  const whole = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), ...kept]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}
