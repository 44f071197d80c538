/** Files with which a search begins, whatever it looks for. Their names are the same on every site. */
type FirstFile = (typeof paths)[number] | typeof wasm;
const paths = ['-/search/lists.json', '-/pagefind/pagefind.all.pf_meta'] as const;
/** Only for some languages: see `needsWasm`. */
const wasm = '-/pagefind/wasm.all.pagefind';

const waiting = new Map<string, Promise<Response>>();

const load = (base: string, path: string): Promise<Response> => fetch(base + path, { cache: 'no-cache' });

/**
 * Starts to load the files with which a search begins, all at once, even before the code that asks for them is there.
 *
 * @param base of the site, with `/` at its end
 * @param withWasm whether the search needs Pagefind's WebAssembly
 */
export function loadFirstFiles(base: string, withWasm: boolean): void {
  for (const path of withWasm ? [...paths, wasm] : paths) {
    const file = load(base, path);
    // Whoever asks for it is told.
    file.catch(() => {});
    waiting.set(path, file);
  }
}

/**
 * One of these files, once: the content of a response cannot be read again. The next search asks the server.
 *
 * @param base of the site, with `/` at its end
 */
export function firstFile(base: string, path: FirstFile): Promise<Response> {
  const file = waiting.get(path) ?? load(base, path);
  waiting.delete(path);
  return file;
}
