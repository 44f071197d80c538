import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  type Dirent,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';
import { makeFolder } from '../files/index.ts';

/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
/** How long entries of the cache are kept after a build has last used them, in milliseconds. */
const MAX_AGE = 30 * DAY;

/** `run-4711-a1B2c3`: the id of the process, and something random. */
const RUN = /^run-(\d+)-/;
/** The folder of a site that the next build changes into the next site; see `LastSite`. */
const SPARE = /^spare-/;

/** The name of that folder, for the name of a site. */
export const spareName = (site: string) => `spare-${site}`;

/**
 * The cache folder of a notebook: results that are expensive to make, and that any command would make alike. Several
 * builds may use it at once, because each entry is either complete or absent.
 *
 * @param notebook absolute path of the notebook
 * @param root folder of all caches. @default the user's cache folder, or one for temporary files if that is read-only
 */
export function notebookCacheDir(notebook: string, root = userCacheDir()): string {
  const digest = createHash('sha256').update(notebook).digest('hex').slice(0, 16);
  return join(root, digest);
}

function userCacheDir(): string {
  const { cache } = envPaths('zimlight', { suffix: '' });
  try {
    makeFolder(cache);
    accessSync(cache, constants.W_OK);
    return cache;
  } catch {
    // The user may have no home folder, as service accounts do.
    return join(tmpdir(), `zimlight-${process.getuid?.() ?? 'cache'}`);
  }
}

/**
 * Makes Node cache the modules that it compiles from now on, which saves the next command a tenth of a small build. Node's
 * own environment variable `NODE_COMPILE_CACHE` takes precedence. A folder that cannot be written to is no error.
 *
 * @param cacheDir a notebook's cache folder; the modules are kept beside it, for all notebooks
 */
export function keepCompiledModules(cacheDir: string): void {
  enableCompileCache(join(dirname(cacheDir), 'modules'));
}

/**
 * Creates the folder for what only this command reads and writes, and removes those that killed commands have left behind.
 *
 * @param cacheDir the notebook's cache folder
 */
export function makeRunDir(cacheDir: string): string {
  makeFolder(cacheDir);
  for (const name of readdirSync(cacheDir)) {
    const [, pid] = RUN.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(join(cacheDir, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(cacheDir, `run-${process.pid}-`));
}

/** Whether a process of this machine is running. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Keeps {@link pruneCache} from removing an entry for another month. */
export function markAsUsed(file: string): void {
  const now = new Date();
  try {
    if (ageOf(file) > DAY) utimesSync(file, now, now);
  } catch {
    // The entry is only removed earlier than it need be.
  }
}

/**
 * Removes, once a day, what no build has used for a month. What another command is using stays.
 *
 * @param cacheDir a notebook's cache folder; those of other notebooks beside it are pruned as well
 */
export function pruneCache(cacheDir: string): void {
  const root = dirname(cacheDir);
  const mark = join(root, 'pruned');
  if (ageOf(mark) < DAY) return;
  writeFileSync(mark, '');
  pruneFolder(root);
}

/** Removes old files, and folders that have been empty for a day: another command may be about to write into a newer one. */
function pruneFolder(folder: string): void {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (RUN.test(entry.name)) continue;
    if (entry.isFile() && ageOf(path) > MAX_AGE) rmSync(path, { force: true });
    if (!entry.isDirectory()) continue;
    const age = ageOf(path);
    if (SPARE.test(entry.name)) {
      // Its files are as old as the pages that have not changed since.
      if (age > MAX_AGE) rmSync(path, { recursive: true, force: true });
      continue;
    }
    pruneFolder(path);
    if (age > DAY && entriesOf(path).length === 0) removeEmpty(path);
  }
}

/** The entries of a folder; none if another command has removed it. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Another command has removed it, or written into it.
  }
}

/** The time since a file was changed, in milliseconds; infinite for none. */
function ageOf(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity);
}
