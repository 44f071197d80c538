/** How many pages the sidebar fetches at once. */
export const chunkSize = 100;

/** A page in a {@link Chunk}: its title, its address without the base, percent-encoded, and 1 if there are pages below it. */
export type ChunkPage = [title: string, address: string, below?: 1];

/** What the sidebar fetches when a reader unfolds a page, or asks for more beside one: some of the pages below another. */
export interface Chunk {
  pages: ChunkPage[];
  /** How many come after these, in chunks of their own. */
  more?: number;
}
