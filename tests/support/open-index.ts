import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';

/**
 * Opens an index of Pagefind's with its own script, as a browser does, but from a folder: `fetch` reads files from then
 * on, until the test's globals are put back.
 *
 * @returns a search, which resolves to the ids of the pages that it finds, and what has been read so far
 */
export async function openIndex(folder: string): Promise<{ search(query: string): Promise<string[]>; read: string[] }> {
  const read: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    read.push(url);
    return new Response(await readFile(new URL(url.replace(/\?.*/, ''))));
  });
  const basePath = pathToFileURL(join(folder, '/')).href;
  const { createInstance } = await import(/* @vite-ignore */ `${basePath}pagefind.js`);
  const instance = createInstance({ basePath, baseUrl: '/', noWorker: true });
  await instance.init();
  const search = async (query: string) => {
    const { results }: { results: { id: string }[] } = await instance.search(query);
    return results.map(({ id }) => id);
  };
  return { search, read };
}
