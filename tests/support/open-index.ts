import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { Index } from '../../src/search/client/pagefind.ts';

/**
 * Opens the search index of a site in a folder. From then on, `fetch` reads files, until `vi.unstubAllGlobals()`.
 *
 * @param serve what the server sends for a file, if that is not the file
 * @returns the index, and the URLs that it has read so far
 */
export function openIndex(site: string, serve = (file: Buffer) => file): { index: Index; read: string[] } {
  const read: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    read.push(url);
    return new Response(new Uint8Array(serve(readFileSync(new URL(url)))));
  });
  return { index: new Index(pathToFileURL(join(site, '/')).href), read };
}
