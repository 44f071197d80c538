import { exifWith, orientationOf } from './orientation.ts';

const [SOI, EOI, SOS, COM, APP0, APP1, APP2, APP14, APP15] = [0xd8, 0xd9, 0xda, 0xfe, 0xe0, 0xe1, 0xe2, 0xee, 0xef];
const EXIF = 'Exif\0\0';
/** Of the segments for applications, browsers need only these: pixel density, colour profile, colour model. */
const needed: Record<number, string> = { [APP0]: 'JFIF\0', [APP2]: 'ICC_PROFILE\0', [APP14]: 'Adobe' };

const startsWith = (body: Buffer, text: string) => body.toString('latin1', 0, text.length) === text;

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Where the compressed data that begins at an offset ends: at the next marker that is no part of it. */
function endOfScan(content: Buffer, start: number): number {
  for (let at = content.indexOf(0xff, start); at >= 0; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1] ?? EOI;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return content.length;
}

/**
 * A JPEG file without metadata: no EXIF, XMP, IPTC, comments, previews, nor what follows the picture, such as a video of
 * the moment. Of a damaged file, the part that browsers show is left. ITU-T T.81, annex B.
 */
export function cleanJpeg(content: Buffer): Buffer {
  let orientation = 1;
  const kept: Buffer[] = [];
  let at = 2;
  while (at < content.length) {
    const marker = content[at + 1] ?? EOI;
    // Any number of fill bytes may come before a marker.
    if (content[at] !== 0xff || marker === 0xff) {
      at++;
      continue;
    }
    if (marker === EOI || at + 4 > content.length) break;
    const end = Math.min(at + 2 + Math.max(2, content.readUInt16BE(at + 2)), content.length);
    const body = content.subarray(at + 4, end);
    if (marker === APP1 && startsWith(body, EXIF)) orientation = orientationOf(body.subarray(EXIF.length));
    const isApplication = marker >= APP0 && marker <= APP15;
    const dropped = marker === COM || (isApplication && !startsWith(body, needed[marker] ?? '\0none'));
    const next = marker === SOS ? endOfScan(content, end) : end;
    if (!dropped) kept.push(content.subarray(at, next));
    at = next;
  }
  const exif =
    orientation === 1 ? [] : [segment(APP1, Buffer.concat([Buffer.from(EXIF, 'latin1'), exifWith(orientation)]))];
  // JFIF wants to be first.
  const first = kept[0]?.[1] === APP0 ? kept.splice(0, 1) : [];
  return Buffer.concat([Buffer.from([0xff, SOI]), ...first, ...exif, ...kept, Buffer.from([0xff, EOI])]);
}
