import { createHash } from 'node:crypto';
import { type Notebook, readRegularFile } from '../notebook/index.ts';
import { decodeField, readFields } from './git.ts';
import type { FileChange } from './log.ts';
import type { PageVersions } from './page-versions.ts';
import type { ReplayResult } from './replay.ts';

/** The changes of a notebook since the last commit. */
export interface Uncommitted {
  /** The pages' files that differ from the last commit, or are not in it: paths from the notebook's folder. */
  files: Set<string>;
  changes: FileChange[];
  versions: PageVersions;
}

/**
 * Compares the pages of a notebook with those of the last commit, for one more step of its history.
 *
 * @param prefix path of the notebook's folder in its repository, with `/` at its end, or empty
 */
export async function readUncommitted(
  notebook: Notebook,
  prefix: string,
  { end, pages }: ReplayResult,
): Promise<Uncommitted> {
  const options = ['--porcelain', '-z', '--no-renames', '--untracked-files=all', '--ignore-submodules'];
  const lines = await readFields(notebook.folder, ['status', ...options, '--', '.']);
  const differing = new Set(lines.map(line => decodeField(line.slice(3))));
  const found: Uncommitted = { files: new Set(), changes: [], versions: new Map() };
  const existing = new Set<string>();
  for (const { file, creationDate } of notebook.pages.values()) {
    if (!file) continue;
    const path = prefix + file.path.normalize('NFC');
    existing.add(path);
    const committed = end.notes.get(path)?.blob;
    if (committed && !differing.has(path)) continue;
    found.files.add(file.path);
    const content = contentOf(file.bytes);
    const after = blobOf(content, committed?.length);
    found.versions.set(after, creationDate ? { creationDate } : {});
    if (committed !== after)
      found.changes.push({ to: path, after, ...(committed && { from: path, before: committed }) });
  }
  for (const [path, { blob, page }] of end.notes) {
    const creationDate = pages[page]?.creationDates.at(-1);
    if (!found.versions.has(blob)) found.versions.set(blob, creationDate ? { creationDate } : {});
    if (path.startsWith(prefix) && !existing.has(path)) found.changes.push({ from: path, before: blob });
  }
  return found;
}

function contentOf(path: Buffer): Buffer {
  try {
    return readRegularFile(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Git's digest of a file. @param length of the repository's digests: 40 for SHA-1, 64 for SHA-256 */
function blobOf(content: Buffer, length = 40): string {
  const hash = createHash(length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}
