import { createHash } from 'node:crypto';
import { type File, FileFacts, type Notebook, readRegularFile } from '../notebook/index.ts';
import type { CommittedHistory } from './committed.ts';
import { decodeField, readFields } from './git.ts';
import type { FileChange } from './log.ts';
import type { PageVersions } from './page-versions.ts';

/** The changes of a notebook since the last commit. */
export interface Uncommitted {
  /** The pages' files that differ from the last commit, or are not in it: paths from the notebook's folder. */
  files: Set<string>;
  changes: FileChange[];
  versions: PageVersions;
}

/**
 * Compares the pages of a notebook with those of the last commit, for one more step of its history. `git status` would do
 * that too, but passes files to the filters that `.git/config` names, which may be anybody's programs. So a note that a
 * filter encrypts counts as changed.
 *
 * @param facts what is known about the notebook's files
 */
export async function readUncommitted(
  notebook: Notebook,
  { prefix, head, replayed: { end, pages } }: Pick<CommittedHistory, 'prefix' | 'head' | 'replayed'>,
  facts = new FileFacts(),
): Promise<Uncommitted> {
  const inCommit = await readTree(notebook.folder, head);
  const found: Uncommitted = { files: new Set(), changes: [], versions: new Map() };
  const existing = new Set<string>();
  for (const { file, creationDate } of notebook.pages.values()) {
    if (!file) continue;
    const path = prefix + file.path.normalize('NFC');
    existing.add(path);
    const committed = end.notes.get(path)?.blob;
    const same = blobsOf(file, committed?.length, facts);
    const [after] = same;
    if (committed && inCommit.get(path)?.some(blob => blob === SYMLINK || same.includes(blob))) continue;
    found.files.add(file.path);
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

/** In place of a digest: what the link leads to is not in the commit under its name. */
const SYMLINK = '120000';

/**
 * Digests of the files in the last commit, by their decoded paths from the repository's root. Two files have the same
 * path if the name of one is not UTF-8.
 */
async function readTree(folder: string, head: string): Promise<Map<string, string[]>> {
  if (lastTree?.head === head && lastTree.folder === folder) return lastTree.found;
  const found = new Map<string, string[]>();
  for (const field of await readFields(folder, ['ls-tree', '-r', '-z', '--full-name', head])) {
    const [, mode = '', blob = '', path = ''] = /^(\d+) blob (\w+)\t(.*)$/s.exec(field) ?? [];
    const known = found.get(decodeField(path)) ?? [];
    found.set(decodeField(path), [...known, mode === SYMLINK ? SYMLINK : blob]);
  }
  lastTree = { folder, head, found };
  return found;
}

/** The last tree that was read: while somebody writes, it stays the same. */
let lastTree: { folder: string; head: string; found: Map<string, string[]> } | undefined;

/** Git's digests of a note: as it is, and with the newlines of Unix. @param length of the repository's digests */
function blobsOf({ path, bytes }: File, length: number | undefined, facts: FileFacts): [string, string] {
  const read = (content: Buffer): [string, string] => [
    blobOf(content, length),
    blobOf(withUnixNewlines(content), length),
  ];
  try {
    return facts.of(path, `blobs ${length ?? ''}`, () => read(readRegularFile(bytes)));
  } catch {
    return read(Buffer.alloc(0));
  }
}

/** The content as git stores it where the setting `core.autocrlf` or the attribute `text` is set, as on Windows. */
function withUnixNewlines(content: Buffer): Buffer {
  return Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/** Git's digest of a file. @param length of the repository's digests: 40 for SHA-1, 64 for SHA-256 */
function blobOf(content: Buffer, length = 40): string {
  const hash = createHash(length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}
