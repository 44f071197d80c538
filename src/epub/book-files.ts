import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import mime from 'mime';
import { safeDecodeURIComponent } from '../address/index.ts';
import { copyFiles, type PublishedFile } from '../collection/index.ts';
import type { Message } from '../messages.ts';
import { inParallel } from '../threads/in-parallel.ts';

/** A picture, sound or video in the book. */
export interface BookFile {
  /** In the folder of the book. */
  href: string;
  /** MIME type: one of those that every e-reader knows. */
  type: string;
  content: Buffer;
}

/** What EPUB allows besides pictures, by the extension of files. */
const players = new Set(['audio/mpeg', 'audio/mp4', 'video/mp4', 'video/webm']);
/** Formats of pictures that EPUB allows: name in sharp → MIME type. */
const pictures: Record<string, string> = { jpeg: 'image/jpeg', png: 'image/png', gif: 'image/gif' };
const pictureExtensions: Record<string, string> = { 'image/jpeg': '.jpg', 'image/png': '.png', 'image/gif': '.gif' };
/** Wider pictures, in pixels, are made smaller: no e-reader shows more. */
const MAX_WIDTH = 2000;
const CONCURRENCY = 4;

/**
 * Reads the files that the pages of a book show, as the site would publish them. Pictures in formats that EPUB does not know
 * become PNG.
 *
 * @param files that are published
 * @param addresses of those that are shown, percent-encoded
 * @param folder of the notebook
 * @param dir an empty folder for intermediate files
 * @returns address → file, without those that cannot be in a book
 */
export async function readBookFiles(
  files: PublishedFile[],
  addresses: ReadonlySet<string>,
  folder: string,
  dir: string,
): Promise<{ files: Map<string, BookFile>; messages: Message[] }> {
  const decoded = new Set([...addresses].map(safeDecodeURIComponent));
  const shown = files.filter(({ address }) => decoded.has(safeDecodeURIComponent(address)));
  const messages = await copyFiles(shown, folder, dir);
  const read = await inParallel([...shown.entries()], CONCURRENCY, async ([index, { address }]) => {
    const path = join(dir, decodeURIComponent(address));
    const file = existsSync(path) ? await formOf(path) : undefined;
    if (!file) return [];
    const extension = pictureExtensions[file.type] ?? extname(path).toLowerCase();
    const href = `files/${index + 1}${extension}`;
    return [[safeDecodeURIComponent(address), { ...file, href }] as const];
  });
  return { files: new Map(read.flat()), messages };
}

/** A file in a format that EPUB allows; nothing if it has none. */
async function formOf(path: string): Promise<Omit<BookFile, 'href'> | undefined> {
  const type = mime.getType(path) ?? '';
  const content = await readFile(path);
  if (players.has(type)) return { type, content };
  if (/^\s*(?:\u{feff})?</u.test(content.toString('utf8', 0, 100))) {
    return type === 'image/svg+xml' ? { type, content } : undefined;
  }
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(content, { failOn: 'none' }).autoOrient();
    const { format = '', width = 0 } = await picture.metadata();
    const known = pictures[format];
    if (known && (width <= MAX_WIDTH || format === 'gif')) return { type: known, content };
    const resized = picture.resize({ width: MAX_WIDTH, withoutEnlargement: true });
    const isPhoto = format === 'jpeg';
    return {
      type: isPhoto ? 'image/jpeg' : 'image/png',
      content: await (isPhoto ? resized.jpeg({ quality: 82 }) : resized.png()).toBuffer(),
    };
  } catch {
    // Neither a picture that browsers show nor one at all.
    return undefined;
  }
}
