import { readFile } from 'node:fs/promises';
import { requireRunValue, setRunValue } from '../cache/index.ts';
import { isPhoto, withoutMetadata } from '../images/metadata/index.ts';
import type { Attachment } from '../notebook/index.ts';
import type { SiteSettings } from '../settings/index.ts';

/** A file that is published: unchanged, or as {@link readPhoto} reads it. */
export interface PublishedFile extends Pick<Attachment, 'address' | 'file'> {
  /** Whether it is a photo, to be published without its place and device. */
  photo?: boolean;
  /** Whether the author adds it to the root of the site. Then it may not replace anything. */
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

/** Stores the list of published files for the steps that copy them, or serve them in development. */
export function setFiles(runDir: string, published: PublishedFile[]): void {
  setRunValue(runDir, 'files', published);
}

/** The published files of the last load. @throws if nothing has been loaded by this command */
export function readFiles(runDir: string): PublishedFile[] {
  return requireRunValue(runDir, 'files');
}

/** The Markdown of a page as a file of the site. */
export interface MarkdownFile {
  /** Without the base: `/a/b-c/index.md`. */
  address: string;
  /** Identifies what the text is made from: while it stays the same, so does the text. */
  key: string;
  /** Read from the cache each time. */
  readonly text: string;
}

/** Stores the Markdown of the pages, like {@link setFiles}. */
export function setMarkdownFiles(runDir: string, files: MarkdownFile[]): void {
  setRunValue(runDir, 'markdown files', files);
}

/** The Markdown files of the last load. @throws if nothing has been loaded by this command */
export function readMarkdownFiles(runDir: string): MarkdownFile[] {
  return requireRunValue(runDir, 'markdown files');
}
