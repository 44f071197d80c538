import { join } from 'node:path';
import { requireJson, writeJson } from '../cache/index.ts';
import type { Attachment } from '../notebook/index.ts';

/** A file that is published as it is. */
export interface PublishedFile {
  /** Where, without the base, percent-encoded: `/-/files/A/x%20y.png`. */
  address: string;
  /** The file's absolute path, which need not be UTF-8. */
  path: Buffer;
}

const fileIn = (cacheDir: string) => join(cacheDir, 'files.json');

/** Keeps the list of published files for the integration, which copies them, or serves them in development. */
export function writeFiles(cacheDir: string, published: Iterable<Pick<Attachment, 'address' | 'file'>>): void {
  const files = [...published].map(({ address, file }) => [address, file.toString('base64')]);
  writeJson(fileIn(cacheDir), files);
}

/** The published files of the last load. @throws where nothing was loaded with this cache folder yet */
export function readFiles(cacheDir: string): PublishedFile[] {
  const files = requireJson<[address: string, path: string][]>(fileIn(cacheDir));
  return files.map(([address, path]) => ({ address, path: Buffer.from(path, 'base64') }));
}

/** A page's note as Markdown, for readers. */
export interface MarkdownFile {
  /** Where, without the base: `/a/b-c/index.md`. */
  address: string;
  text: string;
}

const markdownFileIn = (cacheDir: string) => join(cacheDir, 'markdown.json');

/** Keeps the pages' Markdown for the integration, as {@link writeFiles} does the published files. */
export function writeMarkdownFiles(cacheDir: string, files: MarkdownFile[]): void {
  writeJson(markdownFileIn(cacheDir), files);
}

/** The pages' Markdown of the last load. @throws where nothing was loaded with this cache folder yet */
export function readMarkdownFiles(cacheDir: string): MarkdownFile[] {
  return requireJson(markdownFileIn(cacheDir));
}
