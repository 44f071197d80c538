import { join } from 'node:path';
import { requireJson, writeJson } from '../cache/index.ts';
import type { Attachment } from '../notebook/index.ts';

/** A file that is published unchanged. */
export type PublishedFile = Pick<Attachment, 'address' | 'file'>;

const filesIn = (runDir: string) => join(runDir, 'files.json');

/** Stores the list of published files for the integration, which copies them, or serves them in development. */
export function writeFiles(runDir: string, published: Iterable<PublishedFile>): void {
  const files = [...published].map(({ address, file }) => [address, file.toString('base64')]);
  writeJson(filesIn(runDir), files);
}

/** The published files of the last load. @throws if nothing has been loaded with this cache folder */
export function readFiles(runDir: string): PublishedFile[] {
  const files = requireJson<[address: string, path: string][]>(filesIn(runDir));
  return files.map(([address, path]) => ({ address, file: Buffer.from(path, 'base64') }));
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
