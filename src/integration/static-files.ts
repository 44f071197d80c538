import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import type { FileReuse } from '../cache/index.ts';
import { addToReport, copyFiles, pathInNotebook, readFiles } from '../collection/index.ts';
import { type Message, message } from '../messages.ts';
import { packageRoot } from './package-root.ts';

/**
 * Copies the files that the author adds to the root of the site, see the setting `static`. None of them replaces a file that
 * Zimlight has written, except for defaults such as `robots.txt`.
 *
 * @param notebook the notebook's folder
 * @param dir folder of the site; everything else must be there
 * @param last reuses files of the last site
 */
export async function writeStaticFiles(runDir: string, notebook: string, dir: string, last: FileReuse): Promise<void> {
  const defaults = new Set(readdirSync(join(packageRoot, 'public')));
  const files = readFiles(runDir).filter(({ isStatic }) => isStatic);
  if (files.length > 0) last.link();
  const refused: Message[] = [];
  const free = files.filter(published => {
    const path = decodeURIComponent(published.address).slice(1);
    const file = pathInNotebook(published, notebook);
    const taken = defaults.has(path) ? undefined : takenBy(path, dir);
    if (taken) refused.push(message('static-file-taken', { file, taken }, undefined, file));
    return !taken;
  });
  addToReport(runDir, [...refused, ...(await copyFiles(free, notebook, dir))]);
}

/** What is in the way of a file, such as a page at its address; undefined if nothing is. */
function takenBy(path: string, dir: string): string | undefined {
  if (/^-(?:\/|$)/.test(path)) return '/-/';
  if (existsSync(join(dir, path))) return `/${path}`;
  for (let above = posix.dirname(path); above !== '.'; above = posix.dirname(above)) {
    const folder = join(dir, above);
    if (existsSync(folder) && !statSync(folder).isDirectory()) return `/${above}`;
  }
  const same = similar(join(dir, path));
  return same && `/${posix.join(posix.dirname(path), same)}`;
}

/** An entry whose name differs only in case: hosts that ignore case would confuse the two. */
function similar(file: string): string | undefined {
  const folder = dirname(file);
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder).find(name => name.toLowerCase() === basename(file).toLowerCase());
}
