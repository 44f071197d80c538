import { parentName } from '../address/index.ts';
import { decode, detectPage, type Format, type Notebook, pageNameKey } from '../notebook/index.ts';
import { GitError } from './git.ts';
import type { FileVersion } from './match-renames.ts';
import { readBlobs } from './read-blobs.ts';
import type { History } from './read-history.ts';

/** The note of a page when it lost a name. */
export interface FormerVersion {
  name: string;
  /** Its path starts at the repository's root. Undefined if the history does not tell, as after some merges. */
  version: FileVersion | undefined;
}

/** Finds the last note of each page that had one of these names, or the name of a page above them, and lost it. */
export function formerVersions({ pages }: History, names: Iterable<string>): FormerVersion[] {
  const wanted = new Set<string>();
  for (let name of names) for (; name !== ''; name = parentName(name)) wanted.add(pageNameKey(name));
  const found = new Map<string, FormerVersion & { until: number }>();
  for (const { names } of pages) {
    for (const [index, { name, until = names[index + 1]?.since, last }] of names.entries()) {
      const key = pageNameKey(name);
      if (until === undefined || !wanted.has(key)) continue;
      if (until > (found.get(key)?.until ?? 0)) found.set(key, { until, name, version: last });
    }
  }
  return [...found.values()].map(({ name, version }) => ({ name, version }));
}

/**
 * Reads former notes from git.
 *
 * @returns git's digest → the note; not for those that git lacks, as in a partial clone, and for none if git fails
 */
export async function readVersions(
  { folder, settings }: Notebook,
  versions: FileVersion[],
): Promise<Map<string, { text: string; format: Format }>> {
  const paths = new Map(versions.map(({ path, blob }) => [blob, path]));
  const notes = new Map<string, { text: string; format: Format }>();
  try {
    await readBlobs(folder, [...paths.keys()], Number.POSITIVE_INFINITY, (blob, content) => {
      const format = detectPage(paths.get(blob) ?? '', content, settings)?.format ?? settings.format;
      notes.set(blob, { format, text: decode(Buffer.from(content, 'latin1')).text.replace(/^\ufeff/, '') });
    });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
  }
  return notes;
}
