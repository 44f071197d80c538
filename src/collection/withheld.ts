import { join } from 'node:path';
import { codeVersion, readJson, writeJson } from '../cache/index.ts';
import { formerVersions, type History, readVersions } from '../history/index.ts';
import type { Notebook } from '../notebook/index.ts';
import { type Marks, readMarks, withheldNames } from '../publish/index.ts';

/** The marks in former notes, which never change: git's digest of the note → its marks. */
interface Cached {
  key: string;
  marks: [blob: string, Marks][];
}

/**
 * The former names from git that must not be shown. Those that the author calls aliases may be.
 *
 * @param formerNames of all pages
 * @param cacheDir keeps what former notes say, if given
 * @returns `pageNameKey` of the names
 */
export async function readWithheld(
  notebook: Notebook,
  history: History | undefined,
  formerNames: Iterable<string>,
  cacheDir?: string,
): Promise<Set<string>> {
  const { aliases, publish } = notebook.site;
  const names = [...formerNames].filter(name => !Object.hasOwn(aliases, name));
  if (!history || names.length === 0) return new Set();
  const former = formerVersions(history, names);
  const versions = former.flatMap(({ version }) => version ?? []);
  const file = cacheDir && join(cacheDir, 'former-notes.json');
  const cached = file ? readJson<Cached>(file) : undefined;
  const known = new Map(cached?.key === codeVersion() ? cached.marks : []);
  const unknown = versions.filter(({ blob }) => !known.has(blob));
  for (const [blob, note] of await readVersions(notebook, unknown)) known.set(blob, await readMarks(note));
  const marks = versions.flatMap(({ blob }): Cached['marks'] => {
    const found = known.get(blob);
    return found ? [[blob, found]] : [];
  });
  if (file && unknown.length > 0) writeJson(file, { key: codeVersion(), marks } satisfies Cached);
  const notes = former.map(({ name, version }) => ({ name, marks: version && known.get(version.blob) }));
  return withheldNames(names, notes, publish);
}
