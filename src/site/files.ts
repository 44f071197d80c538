import { createReadStream } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, extname, join } from 'node:path';
import mime from 'mime';
import { readFiles } from '../collection/index.ts';

/** Copies the notebook's published files to their addresses in the site. */
export async function copyFiles(cacheDir: string, dir: string): Promise<void> {
  for (const { address, path } of readFiles(cacheDir)) {
    const target = join(dir, decodeURIComponent(address));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(path, target);
  }
}

/** Serves the notebook's published files in development, from where they lie. */
export function serveFiles(cacheDir: string, base: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const address = (request.url ?? '').replace(/[?#].*/, '').replace(base.replace(/\/$/, ''), '');
    const ours = address.startsWith('/-/files/') || address.startsWith('/-/images/');
    const found = ours && readFiles(cacheDir).find(file => same(file.address, address));
    if (!found) return next();
    response.setHeader('Content-Type', mime.getType(extname(address)) ?? 'application/octet-stream');
    createReadStream(found.path)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  };
}

/** Browsers escape more characters than the notebook's addresses do. */
function same(one: string, other: string): boolean {
  try {
    return decodeURIComponent(one) === decodeURIComponent(other);
  } catch {
    return one === other;
  }
}
