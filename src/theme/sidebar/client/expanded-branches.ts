import type { Chunk } from '../../../navigation/shared/chunk.ts';

/**
 * The branches of the tree of pages that the reader unfolded, with what was fetched of them, for as long as the window is
 * open: so they stand on the next page before it is drawn.
 */
export class UnfoldedBranches {
  readonly #key: string;
  readonly #branches: Record<string, Chunk[]>;

  /** @param base of the site: other sites may live on the same host */
  constructor(base: string) {
    this.#key = `zimlight-unfolded ${base}`;
    this.#branches = this.#read();
  }

  /** The chunks of a branch; none where it is folded. */
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
      // Storage is full or forbidden: branches stay unfolded as long as the page.
    }
  }
}
