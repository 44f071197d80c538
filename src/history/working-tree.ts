import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Notebook } from '../notebook/index.ts';
import { fields, text } from './git.ts';
import type { Change } from './log.ts';
import type { Versions } from './notes.ts';
import type { Past } from './replay.ts';

/** Which pages differ from what was committed last. */
export interface Uncommitted {
  /** Paths from the notebook's folder: files that differ, or were never committed. */
  files: Set<string>;
  changes: Change[];
  versions: Versions;
}

/**
 * Compares a notebook with what was committed last, as one more step of its history.
 *
 * @param prefix path of the notebook's folder in its repository, with `/` at its end, or empty
 */
export async function readUncommitted(notebook: Notebook, prefix: string, { end, pages }: Past): Promise<Uncommitted> {
  const status = [
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignore-submodules',
    '--',
    '.',
  ];
  const lines = await fields(notebook.folder, status);
  const differing = new Set(lines.map(line => text(line.slice(3))));
  const found: Uncommitted = { files: new Set(), changes: [], versions: new Map() };
  const there = new Set<string>();
  for (const { file, creationDate } of notebook.pages.values()) {
    if (!file) continue;
    const path = prefix + file.path.normalize('NFC');
    there.add(path);
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
    const creationDate = pages[page]?.created.at(-1);
    if (!found.versions.has(blob)) found.versions.set(blob, creationDate ? { creationDate } : {});
    if (path.startsWith(prefix) && !there.has(path)) found.changes.push({ from: path, before: blob });
  }
  return found;
}

function contentOf(path: Buffer): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Git's digest of a file. @param length of the digests in this repository: SHA-1, or SHA-256 */
function blobOf(content: Buffer, length = 40): string {
  const hash = createHash(length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}
