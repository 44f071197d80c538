import { stemmers } from './shared/stemmers.ts';

/** Stands for the language in the names of files. */
const ANY = 'all';
const entryFile = 'pagefind-entry.json';

/**
 * The files of an index, with names that are the same on every site for those with which a search begins. So a browser
 * asks for all of them at once, rather than for one after the name of it was in another; and needs no entry that names them. Pagefind's WebAssembly is
 * there only for a language whose stemmer we do not have.
 *
 * @param files by their names in Pagefind's folder
 */
export function withFixedNames(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const entry: Entry = JSON.parse(String(files.get(entryFile)));
  const [[language, index] = []] = Object.entries(entry.languages);
  if (!language || !index) return new Map(files);
  const { hash, wasm } = index;
  const names: Record<string, string> = { [`pagefind.${hash}.pf_meta`]: `pagefind.${ANY}.pf_meta` };
  if (!stemmers.has(language)) names[`wasm.${wasm}.pagefind`] = `wasm.${ANY}.pagefind`;
  const renamed = new Map<string, Buffer>();
  for (const [name, content] of files) {
    const fixed = names[name] ?? name;
    if (!fixed.startsWith('wasm.') || names[name]) renamed.set(fixed, content);
  }
  renamed.delete(entryFile);
  return renamed;
}

/** {@link entryFile}, which says what the other files are called. */
interface Entry {
  languages: Record<string, { hash: string; wasm?: string | null }>;
}
