import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { notebookCacheDir } from '../cache/index.ts';
import { makeFolder } from '../files/index.ts';
import { readBuildInfo } from '../integration/index.ts';
import { UsageError } from './errors.ts';
import { describeSystemError } from './system-error.ts';
import { isWithin } from './within.ts';

/** A path with its symbolic links resolved, and in the case that it has on the disk, as far as it exists. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  const parent = dirname(path);
  return parent === path ? path : join(real(parent), basename(path));
}

/**
 * Checks that something can be written, before all the work for it is done.
 *
 * @param purpose what cannot be done otherwise: the beginning of the message
 * @param paths absolute paths of files or folders, which need not exist; one of them will be written
 * @throws {UsageError} if none of them can be written
 */
function requireWritable(purpose: string, ...paths: string[]): void {
  const refusals = paths.map(path => {
    try {
      accessSync(nearestExisting(path), constants.W_OK);
      return undefined;
    } catch (error) {
      return error as Error;
    }
  });
  const [first] = refusals;
  if (first && !refusals.includes(undefined)) {
    throw new UsageError(`${purpose}: ${describeSystemError(first) ?? first.message}`);
  }
}

/** The path itself, or the nearest folder above it that exists. */
function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/** A path as people would type it in the working folder. */
export function asTyped(path: string): string {
  const typed = relative(process.cwd(), path);
  return typed.startsWith('..') ? path : typed || '.';
}

/**
 * Finds the notebook.
 *
 * @param path as typed: its folder, or the file `notebook.zim` in it
 * @returns the absolute path of its folder
 * @throws {UsageError} if it is not a folder, or one within a notebook
 */
export function findNotebook(path: string): string {
  // Zim's own programs take either, and its custom tools may give either.
  const notebook = basename(path) === 'notebook.zim' ? dirname(resolve(path)) : resolve(path);
  if (!existsSync(notebook)) throw new UsageError(`there is no folder ${path}`);
  if (!statSync(notebook).isDirectory()) {
    throw new UsageError(`${path} is a file; a notebook is the folder that contains notebook.zim`);
  }
  const folder = real(notebook);
  // The settings of the whole notebook, which may hold pages back, would not apply.
  const around = existsSync(join(folder, 'notebook.zim')) ? undefined : notebookAround(folder);
  if (around !== undefined) {
    throw new UsageError(
      `${path} is a folder in the notebook ${asTyped(around)}; name that, or put a notebook.zim into the folder if it is a notebook of its own`,
    );
  }
  return folder;
}

/** The nearest notebook that a folder lies in. */
function notebookAround(folder: string): string | undefined {
  const parent = dirname(folder);
  if (parent === folder) return undefined;
  return existsSync(join(parent, 'notebook.zim')) ? parent : notebookAround(parent);
}

/**
 * Finds the folder for a site or an export. It must be new, empty or contain one that we made, because its contents will be
 * replaced; a site does not replace an export, which somebody may be working in, nor the reverse. It may be in the notebook:
 * what we make is no part of it.
 *
 * @param path as typed
 * @param notebook absolute path
 * @returns the absolute path
 * @throws {UsageError} if files could be lost
 */
export function findOutDir(path: string, notebook: string, what: 'site' | 'export' = 'site'): string {
  const out = real(resolve(path));
  const refused = `the ${what} cannot be put into ${path}`;
  if (isWithin(notebook, out)) {
    const is = isWithin(out, notebook) ? 'is' : 'contains';
    throw new UsageError(`${refused}: it ${is} the notebook, which would be deleted`);
  }
  // A folder is replaced by renaming it, which its parent must allow, or else entry by entry.
  requireWritable(refused, out, dirname(out));
  if (!existsSync(out)) return out;
  if (!statSync(out).isDirectory()) throw new UsageError(`${refused}: it is a file`);
  const info = readBuildInfo(out);
  if (!info && readdirSync(out).some(name => name !== '.git')) {
    throw new UsageError(
      `${path} contains files other than ${what === 'site' ? 'a site built' : 'an export written'} by zimlight; empty it, or choose another folder`,
    );
  }
  const other = info?.isExport ? 'export' : 'site';
  if (info && other !== what) {
    throw new UsageError(
      `${refused}: it contains ${other === 'export' ? 'an export' : 'a site'}; choose another folder`,
    );
  }
  return out;
}

/**
 * Finds the cache folder of a notebook.
 *
 * @param path of `--cache` as typed, if it was given: the folder of all caches
 * @param notebook absolute path
 * @returns the absolute path
 * @throws {UsageError} if it is in the notebook, or not a folder
 */
export function findCacheDir(path: string | undefined, notebook: string): string {
  if (path === undefined) return notebookCacheDir(notebook);
  const folder = real(resolve(path));
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new UsageError(`--cache ${path} is a file`);
  if (isWithin(folder, notebook)) {
    throw new UsageError(
      `the cache cannot be put into ${path}: it is in the notebook, where Zimlight never writes anything`,
    );
  }
  try {
    makeFolder(folder);
  } catch (error) {
    throw new UsageError(`the cache cannot be put into ${path}: ${describeSystemError(error as Error)}`);
  }
  return notebookCacheDir(notebook, folder);
}

/**
 * Finds a file to write.
 *
 * @param path as typed
 * @param notebook absolute path
 * @param what is written, for the message
 * @returns the absolute path
 * @throws {UsageError} if it is a folder, or in the notebook
 */
export function findOutFile(path: string, notebook: string, what: string): string {
  const file = real(resolve(path));
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new UsageError(`${what} cannot be written to ${path}: it is a folder`);
  }
  if (isWithin(file, notebook)) {
    throw new UsageError(
      `${what} cannot be written to ${path}: it is in the notebook, so the next build would publish that file`,
    );
  }
  requireWritable(`${what} cannot be written to ${path}`, file);
  return file;
}
