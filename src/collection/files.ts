import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireJson, writeJson } from '../cache/index.ts';
import { isPhoto, withoutMetadata } from '../images/metadata/index.ts';
import type { Attachment } from '../notebook/index.ts';
import type { SiteSettings } from '../settings/index.ts';

/** A file that is published: unchanged, or as {@link readPhoto} reads it. */
export interface PublishedFile extends Pick<Attachment, 'address' | 'file'> {
  /** Is it a photo, to be published without its place and device? */
  photo?: boolean;
  /** Does the author add it to the root of the site? Then it may not replace anything. */
  isStatic?: boolean;
}

/** Attachments as files to publish. */
export function toFiles(attachments: Iterable<Attachment>, { photoMetadata }: SiteSettings): PublishedFile[] {
  const cleaned = (name: string) => photoMetadata === 'remove' && isPhoto(name);
  return [...attachments].map(({ name, address, file }) => ({ address, file, ...(cleaned(name) && { photo: true }) }));
}

/**
 * Reads a photo without its metadata.
 *
 * @throws if the file cannot be read, or its metadata cannot be removed
 */
export async function readPhoto({ file }: PublishedFile): Promise<Buffer> {
  return withoutMetadata(await readFile(file));
}

const filesIn = (runDir: string) => join(runDir, 'files.json');

/** Stores the list of published files for the integration, which copies them, or serves them in development. */
export function writeFiles(runDir: string, published: Iterable<PublishedFile>): void {
  const files = [...published].map(({ address, file, photo = false, isStatic = false }) => [
    address,
    file.toString('base64'),
    photo,
    isStatic,
  ]);
  writeJson(filesIn(runDir), files);
}

/** The published files of the last load. @throws if nothing has been loaded with this cache folder */
export function readFiles(runDir: string): PublishedFile[] {
  const files = requireJson<[address: string, path: string, photo: boolean, isStatic: boolean][]>(filesIn(runDir));
  return files.map(([address, path, photo, isStatic]) => ({
    address,
    file: Buffer.from(path, 'base64'),
    photo,
    isStatic,
  }));
}

/** The Markdown of a page as a file of the site. */
export interface MarkdownFile {
  /** Without the base: `/a/b-c/index.md`. */
  address: string;
  text: string;
}

const markdownFilesIn = (runDir: string) => join(runDir, 'markdown.json');

/** Stores the Markdown of the pages for the integration, like {@link writeFiles}. */
export function writeMarkdownFiles(runDir: string, files: MarkdownFile[]): void {
  writeJson(markdownFilesIn(runDir), files);
}

/** The Markdown files of the last load. @throws if nothing has been loaded with this cache folder */
export function readMarkdownFiles(runDir: string): MarkdownFile[] {
  return requireJson(markdownFilesIn(runDir));
}
