import type { Chunk } from '../../../navigation/shared/chunk.ts';

/**
 * The branches of the tree that the reader expanded, with the chunks fetched for them. They are kept in session storage,
 * so that the next page shows them before it is drawn.
 */
export class ExpandedBranches {
  readonly #key: string;
  readonly #branches: Record<string, Chunk[]>;

  /** @param base of the site: there may be other sites on the same host */
  constructor(base: string) {
    this.#key = `zimlight-unfolded ${base}`;
    this.#branches = this.#read();
  }

  /** The chunks of a branch; none if it is collapsed. */
  get(address: string): Chunk[] | undefined {
    return this.#branches[address];
  }

  set(address: string, chunks: Chunk[]): void {
    this.#branches[address] = chunks;
    this.#write();
  }

  delete(address: string): void {
    delete this.#branches[address];
    this.#write();
  }

  #read(): Record<string, Chunk[]> {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? '{}');
    } catch {
      return {};
    }
  }

  #write(): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#branches));
    } catch {
      // Storage is full or forbidden: branches are collapsed again on the next page.
    }
  }
}
