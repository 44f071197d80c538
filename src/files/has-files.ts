import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a folder holds this many files with such names, in itself and below. In a large folder, only some of what is below has to
 * be read to tell. Hidden folders do not count.
 *
 * @param folder which need not exist
 */
export function hasFiles(folder: string, name: RegExp, count: number): boolean {
  const folders = [folder];
  let left = count;
  while (left > 0) {
    const next = folders.pop();
    if (next === undefined) return false;
    for (const entry of entriesOf(next)) {
      if (entry.isFile() && name.test(entry.name)) left--;
      if (entry.isDirectory() && !entry.name.startsWith('.')) folders.push(join(next, entry.name));
    }
  }
  return true;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
