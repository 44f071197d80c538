import { parentName } from '../address/index.ts';
import { decode, detectPage, type Format, type Notebook, pageNameKey } from '../notebook/index.ts';
import { GitError } from './git.ts';
import type { FileVersion } from './match-renames.ts';
import { readBlobs } from './read-blobs.ts';
import type { History } from './read-history.ts';

/** The last note of a page under a name that it has no longer. Its path starts at the repository's root. */
export interface FormerVersion extends FileVersion {
  name: string;
}

/** Finds the notes of the pages that had some names last, as they were then, and those of the pages above them. */
export function formerVersions({ pages }: History, names: Iterable<string>): FormerVersion[] {
  const wanted = new Set<string>();
  for (let name of names) for (; name !== ''; name = parentName(name)) wanted.add(pageNameKey(name));
  const found = new Map<string, { until: number; version: FormerVersion }>();
  for (const { name, until, last } of pages.flatMap(page => page.names)) {
    const key = pageNameKey(name);
    if (last === undefined || until === undefined || !wanted.has(key)) continue;
    if (until > (found.get(key)?.until ?? 0)) found.set(key, { until, version: { name, ...last } });
  }
  return [...found.values()].map(({ version }) => version);
}

/**
 * Reads former notes from git.
 *
 * @returns git's digest → the note, without those that git does not have, as in a partial clone
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
