import { createReadStream } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, extname, join } from 'node:path';
import mime from 'mime';
import { safeDecodeURIComponent } from '../address/index.ts';
import { readFiles, readMarkdownFiles } from '../collection/index.ts';
import { textType } from './content-type.ts';

/** Copies the notebook's published files to their addresses in the site, and puts its Markdown beside each page. */
export async function copyFiles(cacheDir: string, dir: string): Promise<void> {
  for (const { address, path } of readFiles(cacheDir)) {
    const target = join(dir, decodeURIComponent(address));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(path, target);
  }
  for (const { address, text } of readMarkdownFiles(cacheDir)) {
    const target = join(dir, address);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

/** Serves the notebook's published files in development, from where they lie, and its Markdown. */
export function serveFiles(cacheDir: string, base: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const address = (request.url ?? '').replace(/[?#].*/, '').replace(base.replace(/\/$/, ''), '');
    const markdown =
      address.endsWith('/index.md') && readMarkdownFiles(cacheDir).find(file => same(file.address, address));
    if (markdown) return response.setHeader('Content-Type', textType(address) as string).end(markdown.text);
    const ours = /^\/-\/(?:files|images|source)\//.test(address);
    const found = ours && readFiles(cacheDir).find(file => same(file.address, address));
    if (!found) return next();
    const type = textType(address) ?? mime.getType(extname(address)) ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    createReadStream(found.path)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  };
}

/** Browsers escape more characters than the notebook's addresses do. */
function same(one: string, other: string): boolean {
  return safeDecodeURIComponent(one) === safeDecodeURIComponent(other);
}
