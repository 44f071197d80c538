/** Pages in a {@link Chunk}, at most. */
export const chunkSize = 100;

/** A page in a {@link Chunk}: title, percent-encoded address without the base, and 1 if it has children. */
export type ChunkPage = [title: string, address: string, hasChildren?: 1];

/** Some of the children of a page, as the sidebar fetches them when a reader expands the page or asks for more. */
export interface Chunk {
  pages: ChunkPage[];
  /** The number of children in later chunks. */
  more?: number;
}
