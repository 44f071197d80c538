const script = '-/pagefind/pagefind.js';
/** The files with which every search begins, whatever it looks for. Their names are the same on every site. */
const paths = [
  script,
  '-/search/lists.json',
  '-/pagefind/pagefind-entry.json',
  '-/pagefind/pagefind.all.pf_meta',
  '-/pagefind/wasm.all.pagefind',
];

const waiting = new Map<string, Promise<unknown>>();

const load = (base: string, path: string): Promise<unknown> =>
  path === script ? import(/* @vite-ignore */ base + path) : fetch(base + path, { cache: 'no-cache' });

/**
 * Starts to load the files with which every search begins, all at once, even before the code that asks for them is there.
 *
 * @param base of the site, with `/` at its end
 */
export function loadFirstFiles(base: string): void {
  for (const path of paths) {
    const file = load(base, path);
    // Whoever asks for it is told.
    file.catch(() => {});
    waiting.set(path, file);
  }
}

/** One of these files, once: the content of a response cannot be read again. The next search asks the server. */
function take<File>(base: string, path: string): Promise<File> {
  const file = (waiting.get(path) ?? load(base, path)) as Promise<File>;
  waiting.delete(path);
  return file;
}

/** Pagefind's script, run. */
export const firstScript = <Module>(base: string): Promise<Module> => take(base, script);

/** Stands for `fetch()`: one of these files, or any other. @param url whose query, if it has one, is to avoid old copies */
export function fetchFirst(base: string, url: string): Promise<Response> {
  const file = url.replace(/\?.*/, '');
  const path = paths.find(path => file.endsWith(path));
  return path ? take(base, path) : fetch(url);
}
