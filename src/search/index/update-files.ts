import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { digest, noTakeOver, type TakeOver } from '../../cache/index.ts';

/**
 * Brings the files of search in a site up to date: writes those that differ, and removes those that do not belong to them.
 *
 * @param dir folder of the site
 * @param files by their paths in the site
 * @param folders that hold nothing else, as paths in the site
 * @param last takes over files of the last site
 */
export function updateFiles(
  dir: string,
  files: ReadonlyMap<string, Buffer>,
  folders: string[],
  last: TakeOver = noTakeOver,
): void {
  const present = new Set(folders.flatMap(folder => filesBelow(dir, folder)));
  for (const path of present) if (!files.has(path)) rmSync(join(dir, path));
  for (const folder of new Set([...files.keys()].map(path => dirname(path)))) {
    mkdirSync(join(dir, folder), { recursive: true });
  }
  for (const [path, content] of files) {
    const file = join(dir, path);
    // Names with a hash do not tell enough: among thousands of files, some have the name that another had before.
    const isThere = present.has(path) ? readFileSync(file).equals(content) : last.take(path, digest(content));
    if (!isThere) writeFileSync(file, content);
  }
}

/** Paths in the site of all files below a folder. */
function filesBelow(dir: string, folder: string): string[] {
  if (!existsSync(join(dir, folder))) return [];
  return readdirSync(join(dir, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).replaceAll(sep, '/'));
}
