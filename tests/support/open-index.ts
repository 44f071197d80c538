import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { Index } from '../../src/search/client/pagefind.ts';

/**
 * Opens the search index of a site in a folder. From then on, `fetch` reads files, until `vi.unstubAllGlobals()`.
 *
 * @returns the index, and the URLs that it has read so far
 */
export function openIndex(site: string): { index: Index; read: string[] } {
  const read: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    read.push(url);
    return new Response(readFileSync(new URL(url.replace(/\?.*/, ''))));
  });
  return { index: new Index(pathToFileURL(join(site, '/')).href), read };
}
