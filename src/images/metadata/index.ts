import { extname } from 'node:path';
import { cleanHeif } from './heif.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanTiff } from './tiff.ts';
import { cleanWebp } from './webp.ts';

const photos = new Set('.jpg .jpeg .jpe .jfif .png .apng .webp .tif .tiff .heic .heif .hif .avif'.split(' '));

/** Whether a file of this name can hold the place and the device of a photo, which {@link withoutMetadata} removes. */
export function isPhoto(name: string): boolean {
  return photos.has(extname(name).toLowerCase());
}

/** What reads the format of a file, by its first bytes: names of pictures are often wrong. */
function cleanerOf(content: Buffer): ((content: Buffer) => Buffer) | undefined {
  const head = content.toString('latin1', 0, 12);
  if (head.startsWith('\xff\xd8\xff')) return cleanJpeg;
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return cleanPng;
  if (/^RIFF....WEBP/s.test(head)) return cleanWebp;
  if (/^(?:II[*+]\0|MM\0[*+])/.test(head)) return cleanTiff;
  if (/^....ftyp/s.test(head)) return cleanHeif;
  return undefined;
}

/**
 * A picture without the data that cameras and programs write into it: place, time, device, author, comments, previews. Its
 * pixels are not encoded again; orientation and colour profile stay.
 *
 * @returns the content itself if it is in no known format
 * @throws {Error} if it is damaged
 */
export function withoutMetadata(content: Buffer): Buffer {
  const clean = cleanerOf(content);
  try {
    return clean?.(content) ?? content;
  } catch (error) {
    // Offsets that lead out of the file.
    if (error instanceof RangeError) throw new Error('it is damaged');
    throw error;
  }
}
