import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import mime from 'mime';
import { markAsUsed, readJson, writeJson, writeWhole } from '../cache/index.ts';
import type { ImageMetadata } from '../html/index.ts';
import { isLfsPointer } from '../notebook/index.ts';
import { cacheVersion, limits, makeVersions, readMetadata } from './versions.ts';

/** Pictures that are wider, in pixels, or larger, in bytes, get smaller versions. */
const SMALL_WIDTH = 1000;
const SMALL_SIZE = 300_000;
/** Pictures that get versions: raster formats that all browsers show, and TIFF, of which they show nothing else. */
const versioned = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/tiff']);
/** All formats that browsers show. */
const shownFormats = new Set(
  'apng avif bmp gif jpeg png svg+xml vnd.microsoft.icon webp'.split(' ').map(format => `image/${format}`),
);

/** Cached facts about a picture. */
export interface PictureFacts {
  /** In pixels, after rotation by EXIF data; missing if the file is not a picture. */
  width?: number;
  /** In pixels. */
  height?: number;
  /** First part of the names of the versions' files. */
  digest?: string;
  /** Widths of the versions, the narrowest first. */
  versions?: number[];
  /** Why the versions could not be made. */
  refused?: string;
  /** Why browsers can show neither it nor a version of it. */
  unshown?: ImageMetadata['unshown'];
  /** Browsers do not show it, but would show a version of it, which was not made. */
  convertible?: true;
}

/** Whether a file of this name is anything but a picture in a format that browsers do not show. */
export function isShown(name: string): boolean {
  const type = mime.getType(name);
  return !type?.startsWith('image/') || shownFormats.has(type);
}

/** File name of a version. */
export const versionName = (digest: string | undefined, width: number) => `${digest}-${width}.webp`;

/** Whether the folder contains all versions of a picture. They are marked as used. */
export function hasAllVersions({ digest, versions = [] }: PictureFacts, folder: string): boolean {
  const files = versions.map(width => join(folder, versionName(digest, width)));
  for (const file of files) markAsUsed(file);
  return files.every(file => existsSync(file));
}

/**
 * Reads the size of a picture, and makes smaller versions of a large one, or of one that browsers do not show. Versions
 * are named by a digest of the content, and those in the folder are reused.
 *
 * @param content of the file
 * @param name of the file; its extension decides the type
 * @param folder of versions; without one, none are made
 */
export async function readPicture(content: Buffer, name: string, folder?: string): Promise<PictureFacts> {
  if (isLfsPointer(content)) return { unshown: 'pointer' };
  const size = sizeOf(content);
  const type = mime.getType(name) ?? '';
  const needed = !isShown(name);
  if (!versioned.has(type)) {
    const known = size.width || type === '' || content.includes('<svg') || /z$/i.test(name);
    return { ...size, ...(needed ? { unshown: 'format' } : !known && { unshown: 'content' }) };
  }
  if (!needed && size.width && size.width <= SMALL_WIDTH && content.length <= SMALL_SIZE) return size;
  if (folder === undefined) return { ...size, ...(await versionsPossible(content, size, needed)) };
  const hash = createHash('sha256').update(cacheVersion()).update(String(needed)).update(content);
  const digest = hash.digest('hex').slice(0, 32);
  const factsFile = join(folder, `${digest}.json`);
  const kept = readJson<PictureFacts>(factsFile);
  if (kept && hasAllVersions(kept, folder)) return kept;
  const picture: PictureFacts = { ...size, digest };
  try {
    const versions = await makeVersions(content, needed);
    for (const { width, data } of versions) writeWhole(join(folder, versionName(digest, width)), data);
    picture.versions = versions.map(({ width }) => width).reverse();
  } catch (error) {
    Object.assign(picture, failure(error, size));
  }
  writeJson(factsFile, picture);
  return picture;
}

/** Could versions of a picture be made? Only its beginning is decoded, so that a fault further on is not found. */
async function versionsPossible(content: Buffer, size: PictureFacts, needed: boolean): Promise<PictureFacts> {
  try {
    await readMetadata(content);
    return needed ? { convertible: true } : {};
  } catch (error) {
    return failure(error, size);
  }
}

/** What it means for a picture that no versions of it can be made. */
function failure(error: unknown, { width }: PictureFacts): PictureFacts {
  return width ? { refused: reasonOf(error) } : { unshown: 'content' };
}

function sizeOf(content: Buffer): PictureFacts {
  try {
    const { width, height, orientation = 1 } = imageSize(content);
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return {};
  }
}

/**
 * Why a picture cannot be read, in our own words. What libvips says about a file cannot be shown: all threads share the
 * buffer of its messages, so that one thread may get or erase those of another.
 */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined) return message;
  if (/exceeds pixel limit/.test(message)) return `it has more than ${limits.limitInputPixels / 1e6} million pixels`;
  if (/unsupported image format/.test(message)) return 'its content is not in a format of pictures';
  return 'its content is damaged or incomplete';
}
