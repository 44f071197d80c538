import { join } from 'node:path';
import { requireJson, writeJson } from '../cache/index.ts';
import type { Attachment } from '../notebook/index.ts';

/** A file that is published unchanged. */
export type PublishedFile = Pick<Attachment, 'address' | 'file'>;

const filesIn = (cacheDir: string) => join(cacheDir, 'files.json');

/** Stores the list of published files for the integration, which copies them, or serves them in development. */
export function writeFiles(cacheDir: string, published: Iterable<PublishedFile>): void {
  const files = [...published].map(({ address, file }) => [address, file.toString('base64')]);
  writeJson(filesIn(cacheDir), files);
}

/** The published files of the last load. @throws if nothing has been loaded with this cache folder */
export function readFiles(cacheDir: string): PublishedFile[] {
  const files = requireJson<[address: string, path: string][]>(filesIn(cacheDir));
  return files.map(([address, path]) => ({ address, file: Buffer.from(path, 'base64') }));
}

/** The Markdown of a page as a file of the site. */
export interface MarkdownFile {
  /** Without the base: `/a/b-c/index.md`. */
  address: string;
  text: string;
}

const markdownFilesIn = (cacheDir: string) => join(cacheDir, 'markdown.json');

/** Stores the Markdown of the pages for the integration, like {@link writeFiles}. */
export function writeMarkdownFiles(cacheDir: string, files: MarkdownFile[]): void {
  writeJson(markdownFilesIn(cacheDir), files);
}

/** The Markdown files of the last load. @throws if nothing has been loaded with this cache folder */
export function readMarkdownFiles(cacheDir: string): MarkdownFile[] {
  return requireJson(markdownFilesIn(cacheDir));
}
