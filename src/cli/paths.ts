import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { readBuildMark } from '../integration/index.ts';
import { UsageError } from './options.ts';

/** A path as the file system has it, symbolic links followed as far as the path exists. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(real(parent), basename(path));
}

function isWithin(inner: string, outer: string): boolean {
  return `${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}

/** A path as people would type it here. */
export function asTyped(path: string): string {
  const typed = relative(process.cwd(), path);
  return typed.startsWith('..') ? path : typed || '.';
}

/**
 * Finds the notebook.
 *
 * @param path as typed
 * @returns its absolute path
 * @throws {UsageError} if it is not a folder
 */
export function findNotebook(path: string): string {
  const notebook = resolve(path);
  if (!existsSync(notebook)) throw new UsageError(`there is no folder ${path}`);
  if (!statSync(notebook).isDirectory()) {
    throw new UsageError(`${path} is a file; a notebook is the folder that holds notebook.zim`);
  }
  return real(notebook);
}

/**
 * Says where the site may be put: a folder that does not exist, is empty, or holds a site that we built, and has nothing
 * to do with the notebook, since everything in it will be replaced, and everything in the notebook is published.
 *
 * @param path as typed
 * @param notebook absolute path
 * @returns the absolute path
 * @throws {UsageError} if files could be lost, or the site would become part of the notebook
 */
export function findOutDir(path: string, notebook: string): string {
  const out = real(resolve(path));
  if (isWithin(out, notebook)) {
    throw new UsageError(`the site cannot be put into ${path}, in the notebook: it would be published next time`);
  }
  if (isWithin(notebook, out)) {
    throw new UsageError(`the site cannot be put into ${path}, which holds the notebook: it would be deleted`);
  }
  if (!existsSync(out)) return out;
  if (!statSync(out).isDirectory()) throw new UsageError(`the site cannot be put into ${path}: it is a file`);
  if (readdirSync(out).some(name => name !== '.git') && !readBuildMark(out)) {
    throw new UsageError(
      `${path} holds files that are not a site built by zimlight; empty it, or choose another folder`,
    );
  }
  return out;
}

/**
 * Says where `--messages` may be written.
 *
 * @param path as typed, if it was
 * @param notebook absolute path
 * @returns the absolute path, or `-` for standard output
 * @throws {UsageError} if it is a folder, or lies in the notebook
 */
export function findMessagesFile(path: string | undefined, notebook: string): string | undefined {
  if (path === undefined || path === '-') return path;
  const file = real(resolve(path));
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new UsageError(`messages cannot be written to ${path}: it is a folder`);
  }
  if (isWithin(file, notebook)) {
    throw new UsageError(`messages cannot be written to ${path}, in the notebook: they would be published next time`);
  }
  return file;
}
