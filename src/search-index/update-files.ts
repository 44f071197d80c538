import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from '../cache/index.ts';
import { listFiles } from '../files/index.ts';

/** Reuses files of the last site. Given paths and digests of the contents, returns for each file whether it is reused. */
export type ReuseFiles = (files: [path: string, digest: string][]) => boolean[] | Promise<boolean[]>;

/**
 * Brings the files of search in a site up to date: writes those that differ, and removes those that do not belong to them.
 *
 * @param dir folder of the site
 * @param files by their paths in the site
 * @param folders that hold nothing else, as paths in the site
 * @param reuseFiles reuses files of the last site
 */
export async function updateFiles(
  dir: string,
  files: ReadonlyMap<string, Buffer>,
  folders: string[],
  reuseFiles: ReuseFiles,
): Promise<void> {
  const present = new Set(folders.flatMap(folder => filesBelow(dir, folder)));
  for (const path of present) if (!files.has(path)) rmSync(join(dir, path));
  for (const folder of new Set([...files.keys()].map(path => dirname(path)))) {
    mkdirSync(join(dir, folder), { recursive: true });
  }
  const absent = [...files].filter(([path]) => !present.has(path));
  const taken = await reuseFiles(absent.map(([path, content]) => [path, digest(content)]));
  for (const [index, [path, content]] of absent.entries()) {
    if (!taken[index]) writeFileSync(join(dir, path), content);
  }
  for (const path of present) {
    const content = files.get(path);
    // The hash in a name is short: among thousands of files, some get a name that another file had before.
    if (content && !readFileSync(join(dir, path)).equals(content)) writeFileSync(join(dir, path), content);
  }
}

/** Paths in the site of all files below a folder. */
function filesBelow(dir: string, folder: string): string[] {
  if (!existsSync(join(dir, folder))) return [];
  return listFiles(join(dir, folder)).map(path => `${folder}/${path}`);
}
