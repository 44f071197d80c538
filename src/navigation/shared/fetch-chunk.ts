import type { Chunk } from './chunk.ts';

/**
 * Fetches some of the children of a page.
 *
 * @param base of the site, without a slash at the end
 * @param address of the page; `/-/` for the pages at the top
 * @param number of the chunk, counted from 1
 * @returns nothing if there is no such chunk, or no network
 */
export async function fetchChunk(base: string, address: string, number: number): Promise<Chunk | undefined> {
  try {
    const response = await fetch(`${base}/-/tree${address}${number}.json`);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
