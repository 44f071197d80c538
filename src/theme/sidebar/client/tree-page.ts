import type { Chunk, ChunkPage } from '../../../navigation/shared/chunk.ts';

/**
 * Fetches some of the pages below another.
 *
 * @param base of the site, without its last slash
 * @param address of the page that they are below; `/-/` for those at the top
 * @param number the first chunk of a page is 1
 * @returns nothing where there is no such chunk, or no network
 */
export async function fetchChunk(base: string, address: string, number: number): Promise<Chunk | undefined> {
  try {
    const response = await fetch(`${base}/-/tree${address}${number}.json`);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** A page's line in the sidebar. One that has pages below it is given to `prepare`. */
export function lineOf([title, to, below]: ChunkPage, base: string, prepare: (line: HTMLLIElement) => void) {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = base + to;
  link.textContent = title;
  line.append(link);
  if (below) {
    line.dataset.folded = '';
    prepare(line);
  }
  return line;
}
