import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/**
 * Writes the files of a book as an EPUB. The first one is its type, uncompressed and without further fields, by which programs
 * recognise the file.
 *
 * @param target absolute path of the file
 * @param files path → content
 * @param mtime of all files, so that the same book is the same file
 */
export async function writeZip(target: string, files: Map<string, string | Buffer>, mtime: Date): Promise<void> {
  const zip = new ZipFile();
  // Other times are in a further field.
  const options = { mtime, mode: 0o100644, forceDosTimestamp: true };
  zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', { ...options, compress: false });
  for (const [path, content] of files) zip.addBuffer(Buffer.from(content as string), path, options);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(target));
}
