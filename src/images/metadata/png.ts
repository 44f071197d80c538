import { crc32 } from 'node:zlib';
import { exifWith, orientationOf } from './orientation.ts';

const SIGNATURE = 8;
/** What changes how the picture looks. Chunks whose names begin with a capital letter are the picture itself. */
const needed = new Set(
  'tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT sTER oFFs acTL fcTL fdAT'.split(' '),
);
/** Texts that hold the drawing of which the picture was made: draw.io, Excalidraw. */
const drawings = /^(?:mxfile|mxGraphModel|application\/vnd\.excalidraw\+json)\0/;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG file without metadata: no EXIF, XMP, texts and times, nor what follows the picture. PNG, third edition. */
export function cleanPng(content: Buffer): Buffer {
  const kept: Buffer[] = [content.subarray(0, SIGNATURE)];
  let orientation = 1;
  for (let at = SIGNATURE; at < content.length; ) {
    if (at + 8 > content.length) break;
    // Browsers show the part that a damaged file has.
    const end = Math.min(at + 12 + content.readUInt32BE(at), content.length);
    const type = content.toString('latin1', at + 4, at + 8);
    const data = content.subarray(at + 8, Math.max(at + 8, end - 4));
    if (type === 'eXIf') orientation = orientationOf(data);
    const isDrawing = /^(?:tEXt|zTXt|iTXt)$/.test(type) && drawings.test(data.toString('latin1', 0, 80));
    if (/^[A-Z]/.test(type) || needed.has(type) || isDrawing) kept.push(content.subarray(at, end));
    at = type === 'IEND' ? content.length : end;
  }
  // The signature and IHDR come first.
  if (orientation !== 1) kept.splice(2, 0, chunk('eXIf', exifWith(orientation)));
  return Buffer.concat(kept);
}
