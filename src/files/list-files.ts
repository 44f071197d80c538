import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Something below a folder, with its path relative to it; the path has `/`. */
interface FolderEntry {
  path: string;
  entry: Dirent;
}

/**
 * Everything below a folder; a folder comes before what is in it. Links are listed, but not followed: they may lead anywhere,
 * even back. Node's `readdirSync` with `recursive` follows them.
 *
 * @throws if there is no such folder
 */
export function listEntries(folder: string, parent = ''): FolderEntry[] {
  return readdirSync(join(folder, parent), { withFileTypes: true }).flatMap(entry => {
    const path = parent ? `${parent}/${entry.name}` : entry.name;
    return [{ path, entry }, ...(entry.isDirectory() ? listEntries(folder, path) : [])];
  });
}

/**
 * The paths of all files below a folder, relative to it, with `/`, in any order. Links are left out.
 *
 * @throws if there is no such folder
 */
export function listFiles(folder: string): string[] {
  return listEntries(folder).flatMap(({ path, entry }) => (entry.isFile() ? path : []));
}
