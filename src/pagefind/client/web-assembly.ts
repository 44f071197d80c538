import type { Match, Matcher, RankingWeights } from './matcher.ts';

/**
 * The functions of Pagefind's WebAssembly, and of wasm-bindgen's, which made it, in the exact version whose index is read.
 * Pagefind's own script is seven times as long as this module: most of it is for other indexes, and not used here.
 */
interface Exports {
  memory: WebAssembly.Memory;
  /** The functions return where the state of the index is, which each call may move; 0 if it cannot be read. */
  init_pagefind(bytes: number, length: number): number;
  set_ranking_weights(state: number, json: number, length: number): number;
  load_index_chunk(state: number, bytes: number, length: number): number;
  request_indexes(state: number, ...query: [number, number]): [text: number, length: number];
  search(state: number, ...textsAndFlags: number[]): [text: number, length: number];
  __wbindgen_malloc(length: number, alignment: number): number;
  __wbindgen_free(address: number, length: number, alignment: number): void;
  __wbindgen_start(): void;
  __wbindgen_externrefs: WebAssembly.Table;
}

/** A page that matches. */
interface FoundPage {
  /** The name of its fragment. */
  p: string;
  /** Its score. */
  s: number;
  /** Where the words are: `l` is the number of a word. */
  l: { l: number }[];
}

/** Sorts behind the letters of every script that is indexed as it is. */
const LAST_LETTER = '\u{2A6D6}';

/** Pagefind's WebAssembly with one index. It has a stemmer. */
export class PagefindWasm implements Matcher {
  readonly pages: string[];
  readonly #numbers: Map<string, number>;
  readonly #wasm: Exports;
  #state: number;

  private constructor(wasm: Exports, metadata: Uint8Array, ranking: RankingWeights) {
    this.#wasm = wasm;
    this.#state = wasm.init_pagefind(...this.#write(metadata));
    this.#state = wasm.set_ranking_weights(this.#state, ...this.#writeText(JSON.stringify(ranking)));
    // No words are on all pages.
    this.pages = this.#find('', false).map(({ p }) => p);
    this.#numbers = new Map(this.pages.map((name, number) => [name, number]));
  }

  /** @param code WebAssembly @param metadata content of the `.pf_meta` file */
  static async start(
    code: Uint8Array<ArrayBuffer>,
    metadata: Uint8Array,
    ranking: RankingWeights,
  ): Promise<PagefindWasm> {
    let wasm: Exports | undefined;
    // What wasm-bindgen's own script does.
    const initialize = () => {
      const table = wasm?.__wbindgen_externrefs;
      const offset = table?.grow(4) ?? 0;
      for (const [index, value] of [undefined, null, true, false].entries()) table?.set(offset + index, value);
      table?.set(0, undefined);
    };
    const imports = { './pagefind_web_bg.js': { __wbindgen_init_externref_table: initialize } };
    const { instance } = await WebAssembly.instantiate(code, imports);
    wasm = instance.exports as unknown as Exports;
    wasm.__wbindgen_start();
    return new PagefindWasm(wasm, metadata, ranking);
  }

  filesFor(query: string, isExact: boolean): string[] {
    const needed = this.#filesWith(query);
    // These are the files in which the words would be. Words that begin with them may go on in the next file.
    const following = isExact ? [] : query.split(' ').flatMap(word => this.#filesWith(word + LAST_LETTER));
    return [...new Set([...needed, ...following])];
  }

  #filesWith(query: string): string[] {
    return JSON.parse(this.#read(this.#wasm.request_indexes(this.#state, ...this.#writeText(query))));
  }

  add(file: Uint8Array): void {
    this.#state = this.#wasm.load_index_chunk(this.#state, ...this.#write(file));
  }

  search(query: string, isExact: boolean): Match[] {
    return this.#find(query, isExact).map(({ p, s, l }) => ({
      page: this.#numbers.get(p) ?? 0,
      score: s,
      positions: l.map(({ l }) => l).sort((a, b) => a - b),
    }));
  }

  #find(query: string, isExact: boolean): FoundPage[] {
    const [filters, sort] = [this.#writeText('{}'), this.#writeText('')];
    const texts = [this.#writeText(query), this.#writeText(query), filters, sort];
    return JSON.parse(this.#read(this.#wasm.search(this.#state, ...texts.flat(), Number(isExact), 0))).results;
  }

  #write(bytes: Uint8Array): [number, number] {
    const address = this.#wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#wasm.memory.buffer).set(bytes, address);
    return [address, bytes.length];
  }

  #writeText(text: string): [number, number] {
    return this.#write(new TextEncoder().encode(text));
  }

  #read([address, length]: [number, number]): string {
    const text = new TextDecoder().decode(new Uint8Array(this.#wasm.memory.buffer, address >>> 0, length));
    this.#wasm.__wbindgen_free(address, length, 1);
    return text;
  }
}
