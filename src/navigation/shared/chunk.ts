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

/** Whether something that was stored or fetched is a list of chunks. Its addresses lead nowhere but to this site. */
export function isChunkList(value: unknown): value is Chunk[] {
  return Array.isArray(value) && value.every(isChunk);
}

function isChunk(value: unknown): value is Chunk {
  const { pages, more } = (value ?? {}) as Partial<Chunk>;
  return (more === undefined || Number.isSafeInteger(more)) && Array.isArray(pages) && pages.every(isChunkPage);
}

function isChunkPage(value: unknown): value is ChunkPage {
  if (!Array.isArray(value)) return false;
  const [title, address] = value;
  return typeof title === 'string' && typeof address === 'string' && /^\/(?![/\\])/.test(address);
}
