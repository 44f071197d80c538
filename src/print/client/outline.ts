import { fetchChunk } from '../../navigation/shared/fetch-chunk.ts';

/** A page of the document: percent-encoded address without the base, and how far below the first it is. */
export interface OutlinePage {
  title: string;
  address: string;
  depth: number;
}

/**
 * The pages below a page, in the order in which readers meet them.
 *
 * @param base of the site, without a slash at its end
 * @param address of the page; `/-/` for all pages of the notebook
 */
export async function* pagesBelow(base: string, address: string, depth = 1): AsyncGenerator<OutlinePage> {
  for (let number = 1; ; number++) {
    const chunk = await fetchChunk(base, address, number);
    for (const [title, address, hasChildren] of chunk?.pages ?? []) {
      yield { title, address, depth };
      if (hasChildren) yield* pagesBelow(base, address, depth + 1);
    }
    if (!chunk?.more) return;
  }
}
