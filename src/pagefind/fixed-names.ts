/** Stands for the language in the names of files, and of the only index. */
const ANY = 'all';

/**
 * The files of an index, with names that are the same on every site for those with which a search begins. So a browser
 * asks for all of them at once, rather than for one after the name of it was in another.
 *
 * @param files by their names in Pagefind's folder
 */
export function withFixedNames(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const entry: Entry = JSON.parse(String(files.get('pagefind-entry.json')));
  const [index] = Object.values(entry.languages);
  if (!index) return new Map(files);
  const { hash, wasm } = index;
  const names: Record<string, string> = {
    [`pagefind.${hash}.pf_meta`]: `pagefind.${ANY}.pf_meta`,
    [`wasm.${wasm ?? 'unknown'}.pagefind`]: `wasm.${ANY}.pagefind`,
  };
  const renamed = new Map<string, Buffer>();
  for (const [name, content] of files) {
    const fixed = names[name] ?? name;
    if (!fixed.startsWith('wasm.') || names[name]) renamed.set(fixed, content);
  }
  const languages = { [ANY]: { ...index, hash: ANY, wasm: ANY } };
  renamed.set('pagefind-entry.json', Buffer.from(JSON.stringify({ ...entry, languages })));
  return renamed;
}

/** `pagefind-entry.json`, which says what the other files are called. */
interface Entry {
  languages: Record<string, { hash: string; wasm?: string | null }>;
}
