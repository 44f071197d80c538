import { mkdirSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { safeDecodeURIComponent } from '../address/index.ts';
import { codeVersion, digest, type FileReuse } from '../cache/index.ts';
import {
  addToReport,
  copyFiles,
  type PublishedFile,
  readFiles,
  readMarkdownFiles,
  readPhoto,
} from '../collection/index.ts';
import { headersFor } from '../security/index.ts';
import { type Middleware, mediaType, requestAddress, sendFile } from './http.ts';

/**
 * Copies the notebook's published files to their addresses in the site, and writes the Markdown of each page.
 *
 * @param notebook the notebook's folder
 * @param last reuses files of the last site
 */
export async function writeFiles(runDir: string, notebook: string, dir: string, last: FileReuse): Promise<void> {
  const files = readFiles(runDir).filter(({ isStatic }) => !isStatic);
  addToReport(runDir, await copyFiles(files, notebook, dir, last));
  for (const file of readMarkdownFiles(runDir)) {
    if (last.reuse(file.address.slice(1), digest(codeVersion(), file.key))) continue;
    const target = join(dir, file.address);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
}

/**
 * Serves the notebook's published files in development, from the notebook's folder, and the Markdown of its pages.
 *
 * @param transform changes the Markdown at an address before it is sent
 */
export function serveFiles(
  runDir: string,
  transform = (_address: string, markdown: string): string => markdown,
): Middleware {
  return (request, response, next) => {
    const { address } = requestAddress(request);
    const markdown =
      address.endsWith('/index.md') && readMarkdownFiles(runDir).find(file => sameAddress(file.address, address));
    if (markdown) {
      response.setHeader('Content-Type', 'text/markdown; charset=utf-8').end(transform(address, markdown.text));
      return;
    }
    const mayExist = /^\/(?:-\/(?:files|images|source)\/|[^-]|-[^/])/.test(address) && !address.endsWith('/');
    const found = mayExist && readFiles(runDir).find(file => sameAddress(file.address, address));
    if (!found) return next();
    sendPublishedFile(found, response);
  };
}

/** Sends a published file in development: from the notebook, with the headers that a server should send. */
export function sendPublishedFile(found: PublishedFile, response: ServerResponse): void {
  const { address, file, photo } = found;
  // The notebook's files may have any encoding.
  const headers = { 'Content-Type': mediaType(address), ...headersFor(address), 'Cache-Control': 'no-cache' };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (photo) {
    readPhoto(found).then(
      content => response.end(content),
      () => response.writeHead(404).end(),
    );
  } else sendFile(file, response);
}

/** Whether two addresses are the same. Browsers escape more characters than the notebook's addresses do. */
export function sameAddress(one: string, other: string): boolean {
  return safeDecodeURIComponent(one) === safeDecodeURIComponent(other);
}
