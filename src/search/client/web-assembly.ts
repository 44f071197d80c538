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

/** What Pagefind writes before the content of every file. */
const SIGNATURE = 'pagefind_dcd';

/** The content of one of Pagefind's files, which are compressed. Some servers tell the browser so, which then unpacks them. */
export async function unpack(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const unpacked = isCompressed
    ? await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
    : bytes.buffer;
  return new Uint8Array(unpacked, SIGNATURE.length);
}

/** Pagefind's WebAssembly with one index. */
export class PagefindWasm {
  readonly #wasm: Exports;
  #state: number;

  private constructor(wasm: Exports, metadata: Uint8Array) {
    this.#wasm = wasm;
    this.#state = wasm.init_pagefind(...this.#write(metadata));
  }

  /**
   * @param code WebAssembly
   * @param metadata of the index
   * @param ranking weights, by Pagefind's names
   */
  static async start(
    code: Uint8Array<ArrayBuffer>,
    metadata: Uint8Array,
    ranking: Record<string, unknown>,
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
    const started = new PagefindWasm(wasm, metadata);
    started.#state = wasm.set_ranking_weights(started.#state, ...started.#writeText(JSON.stringify(ranking)));
    return started;
  }

  /** Names of the files that have the words of a query. */
  filesFor(query: string): string[] {
    return JSON.parse(this.#read(this.#wasm.request_indexes(this.#state, ...this.#writeText(query))));
  }

  /** Adds the content of one of these files. */
  add(file: Uint8Array): void {
    this.#state = this.#wasm.load_index_chunk(this.#state, ...this.#write(file));
  }

  /**
   * Pages with all words of a query, or with words that begin with them; without a query, all pages.
   *
   * @param query folded
   * @param isExact whether the words must follow one another, whole
   */
  search(query: string, isExact: boolean): FoundPage[] {
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
