import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/index.ts';

/** Files by their paths in an export, with what tells whether they have been changed: pages by content, others by size. */
type WrittenFiles = Record<string, string>;

/** The files in the folder of an export. */
export function writtenFiles(dir: string): WrittenFiles {
  return Object.fromEntries(listFiles(dir).map(path => [path, stateOf(join(dir, path))]));
}

/**
 * Finds what somebody did to an export since it was written: they may work in it, and it must not be replaced then.
 *
 * @param written the files as they were written
 * @param entries the entries at the top of the folder that are replaced
 * @returns the paths of files that were changed or added
 */
export function changedFiles(dir: string, written: WrittenFiles, entries: string[]): string[] {
  const present = entries.flatMap(entry => {
    const path = join(dir, entry);
    if (!existsSync(path)) return [];
    if (statSync(path).isFile()) return [[entry, stateOf(path)] as const];
    return Object.entries(writtenFiles(path)).map(([name, state]) => [`${entry}/${name}`, state] as const);
  });
  return present.filter(([path, state]) => written[path] !== state).map(([path]) => path);
}

function stateOf(file: string): string {
  if (!file.endsWith('.md')) return String(statSync(file).size);
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}
