import { type Chunk, isChunkList } from '../../../navigation/shared/chunk.ts';

/**
 * The branches of the tree that the reader expanded, with the chunks fetched for them. They are kept in session storage,
 * so that the next page shows them before it is drawn.
 */
export class ExpandedBranches {
  readonly #key: string;
  readonly #branches: Map<string, Chunk[]>;

  /** @param base of the site: there may be other sites on the same host */
  constructor(base: string) {
    this.#key = `zimlight-unfolded ${base}`;
    this.#branches = this.#read();
  }

  /** The chunks of a branch; none if it is collapsed. */
  get(address: string): Chunk[] | undefined {
    return this.#branches.get(address);
  }

  set(address: string, chunks: Chunk[]): void {
    this.#branches.set(address, chunks);
    this.#write();
  }

  delete(address: string): void {
    this.#branches.delete(address);
    this.#write();
  }

  /** What is stored may come from an older version of the site, or from another one on the same host. */
  #read(): Map<string, Chunk[]> {
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? '{}');
      const branches = Object.entries(stored ?? {});
      return new Map(branches.filter((branch): branch is [string, Chunk[]] => isChunkList(branch[1])));
    } catch {
      return new Map();
    }
  }

  #write(): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(Object.fromEntries(this.#branches)));
    } catch {
      // Storage is full or forbidden: branches are collapsed again on the next page.
    }
  }
}
