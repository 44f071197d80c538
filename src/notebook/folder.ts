import {
  accessSync,
  constants,
  type Dirent,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { exportMark, siteMark } from '../address/index.ts';
import { type Message, message, type RuleId } from '../messages.ts';
import { decode } from './decode.ts';
import type { Stamp } from './file-facts.ts';
import { foreignFolderRule, isLeftover, leftoverRule } from './leftovers.ts';
import type { File } from './notebook.ts';
import { unreadable } from './unreadable.ts';

/** A file in the notebook's folder, of any kind. */
export interface FoundFile extends File {
  /** In bytes. */
  size: number;
  stamp: Stamp;
}

const slash = Buffer.from('/');

/**
 * The longest path, in bytes. Systems allow 4,096 in the whole path of a file of the site, where that of the notebook's
 * folder is replaced by others, and lower case has up to half as many bytes again.
 */
const MAX_PATH_BYTES = 2_000;

/** Permission to read a file: of its owner, its group and others. */
const READABLE_BY_ALL = 0o444;

/** With `/`, as all paths here. Plain `realpathSync` would decode the bytes as UTF-8. */
function realPath(path: Buffer): Buffer {
  return withSlashes(realpathSync.native(path, { encoding: 'buffer' }));
}

/** A path of this system with `/`. On Windows, where names are always UTF-8, it has `\\`, which is a letter elsewhere. */
export function withSlashes(path: Buffer, separator = sep): Buffer {
  return separator === '\\' ? Buffer.from(path.toString().replaceAll('\\', '/')) : path;
}

/** Zim ignores hidden files, and those that end in `~`. `notebook.zim` is no attachment either. */
const isIgnored = (name: string) => /^[.~]|~$/.test(name) || name === 'notebook.zim';

/** In a folder of static files, a hidden file is meant, such as `.well-known`; but for those of programs. */
const isLeftByProgram = (name: string) => /^\.(?:git|hg|svn|DS_Store|_.*)$|^[~#]|~$|^\..*\.sw[a-p]$/i.test(name);

/** Whether a file of this name, or anything in a folder of this name, is never published. */
export function isHidden(name: string): boolean {
  return isIgnored(name) || isLeftover(name);
}

/** Whether the path is in the folder, with no hidden part. Both must be real paths, with `/`. */
export function isPublic(root: Buffer, path: Buffer): boolean {
  if (path.equals(root)) return true;
  const above = Buffer.concat([root, slash]);
  return path.indexOf(above) === 0 && !path.subarray(above.length).toString('latin1').split('/').some(isHidden);
}

/** @throws if the file cannot be read */
function lookAt(bytes: Buffer, path: string): FoundFile {
  const { size, mtimeMs, ctimeMs, ino, mode } = statSync(bytes);
  // The system is asked only about files that not everybody may read: that takes as long as all other questions.
  if ((mode & READABLE_BY_ALL) !== READABLE_BY_ALL) accessSync(bytes, constants.R_OK);
  return { path, bytes, size, stamp: [size, mtimeMs, ctimeMs, ino] };
}

/**
 * Looks again at some files of a notebook, if nothing has changed but their contents.
 *
 * @param folder absolute path
 * @param files what {@link scanFolder} found before
 * @param changed absolute paths of what may have changed, and of what has come or gone
 * @param isUncertain whether to look at a file again in any case
 * @returns the files as they are now; nothing if there may be others, so that the folder has to be listed
 */
export function lookAgain(
  folder: string,
  files: readonly FoundFile[],
  changed: ReadonlySet<string>,
  isUncertain: (path: string) => boolean,
): FoundFile[] | undefined {
  const paths = new Set([...changed].map(path => relative(folder, path).split(sep).join('/')));
  const known = files.filter(({ path }) => paths.delete(path) || isUncertain(path));
  // What is left was never found. A program may have written such a file for a moment, or it was a folder. A watcher may also
  // tell of `A.txt/A.txt`, where it means `A.txt`.
  for (const path of paths) {
    if (path.startsWith('../') || isThere(join(folder, path))) return undefined;
    if (files.some(file => file.path.startsWith(`${path}/`))) return undefined;
  }
  try {
    if (!known.every(({ bytes }) => lstatSync(bytes).isFile())) return undefined;
    const now = new Map(known.map(({ bytes, path }) => [path, lookAt(bytes, path)]));
    return files.map(file => now.get(file.path) ?? file);
  } catch {
    return undefined;
  }
}

/** Whether something is at a path, be it a symbolic link to nowhere. Below a file, there is nothing. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return !['ENOENT', 'ENOTDIR'].includes(code);
  }
}

/**
 * Lists a notebook's files, without hidden ones, leftovers of programs, notebooks within it, sites that Zimlight built,
 * and the targets of symbolic links to the outside. Names are read as bytes, because they need not be UTF-8. Symbolic links
 * to folders are followed one level deep; loops are not.
 *
 * @param folder absolute path
 * @param messages receives a message about everything that cannot be read, is not followed, or is left out
 * @param except the path of a folder that is left out without a message
 * @param staticFolder the path of the folder to list instead, with its hidden files
 * @returns files folder by folder, sorted by the bytes of their names
 */
export function scanFolder(
  folder: string,
  messages: Message[],
  { except, staticFolder }: { except?: string | undefined; staticFolder?: string } = {},
): FoundFile[] {
  const root = realPath(Buffer.from(staticFolder === undefined ? folder : join(folder, staticFolder)));
  const top = staticFolder === undefined ? '' : `${staticFolder}/`;
  const files: FoundFile[] = [];

  const report = (rule: RuleId, path: string) =>
    messages.push(message(rule, { file: path, limit: MAX_PATH_BYTES.toLocaleString('en') }, undefined, path));

  const addFile = (bytes: Buffer, path: string) => {
    try {
      files.push(lookAt(bytes, path));
    } catch (error) {
      messages.push(unreadable(path, error));
    }
  };

  const followLink = (bytes: Buffer, path: string, linked: boolean) => {
    try {
      const target = realPath(bytes);
      const stats = statSync(bytes);
      if (!isPublic(root, target)) return void report('symlink-outside', path);
      if (stats.isFile()) return addFile(bytes, path);
      if (!stats.isDirectory()) return void report('special-file', path);
      const here = realPath(bytes.subarray(0, bytes.lastIndexOf(slash)));
      const loops = target.equals(here) || here.indexOf(Buffer.concat([target, slash])) === 0;
      if (linked || loops) return void report('symlink-loop', path);
      list(bytes, `${path}/`, true);
    } catch (error) {
      messages.push(unreadable(path, error));
    }
  };

  const list = (directory: Buffer, prefix: string, linked: boolean) => {
    // The site itself may lie in the notebook, or an export.
    const marks = [siteMark, exportMark].map(mark => Buffer.concat([directory, slash, Buffer.from(mark)]));
    if (prefix !== top && marks.some(mark => existsSync(mark))) return;
    let entries: Dirent<Buffer>[];
    try {
      entries = readdirSync(directory, { withFileTypes: true, encoding: 'buffer' });
    } catch (error) {
      return void messages.push(unreadable(prefix.slice(0, -1) || '.', error));
    }
    const siblings = new Set(entries.map(entry => decode(entry.name).text));
    const foreign = prefix === top ? undefined : foreignFolderRule(siblings);
    if (foreign) return void report(foreign, prefix.slice(0, -1));
    for (const { entry, name } of nameEntries(entries, prefix)) {
      const bytes = Buffer.concat([directory, slash, entry.name]);
      const path = prefix + name;
      if (path === except) continue;
      const leftover = leftoverRule(name, siblings);
      if (leftover) report(leftover, path);
      else if (Buffer.byteLength(path) > MAX_PATH_BYTES) report('path-too-long', path);
      else if (entry.isSymbolicLink()) followLink(bytes, path, linked);
      else if (entry.isDirectory()) list(bytes, `${path}/`, linked);
      else if (entry.isFile()) addFile(bytes, path);
      else report('special-file', path);
    }
  };

  /** Readable, unique names for a folder's entries, those in UTF-8 first, without hidden ones. */
  const nameEntries = (entries: Dirent<Buffer>[], prefix: string): { entry: Dirent<Buffer>; name: string }[] => {
    const taken = new Set<string>();
    return entries
      .map(entry => ({ entry, ...decode(entry.name) }))
      .filter(({ text }) => !(staticFolder === undefined ? isIgnored(text) : isLeftByProgram(text)))
      .sort((a, b) => Number(b.utf8) - Number(a.utf8) || Buffer.compare(a.entry.name, b.entry.name))
      .map(({ entry, text, utf8 }) => {
        let name = text;
        while (taken.has(name)) name = `_${name}`;
        taken.add(name);
        if (!utf8) report('file-name-not-utf8', prefix + name);
        return { entry, name };
      });
  };

  list(root, top, false);
  return files;
}
