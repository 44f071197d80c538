import { accessSync, constants, type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { Message, type RuleId } from '../messages.ts';
import { decode } from './decode.ts';
import type { File } from './notebook.ts';
import { unreadable } from './unreadable.ts';

/** A file found in the notebook's folder, of whatever kind. */
export interface FoundFile extends File {
  size: number;
}

const slash = Buffer.from('/');

/** `realpathSync` alone would read the bytes as UTF-8. */
function realPath(path: Buffer): Buffer {
  return realpathSync.native(path, { encoding: 'buffer' });
}

/** Zim does not see hidden files, nor the backup copies of editors. `notebook.zim` is the notebook's own. */
export function isHidden(name: string): boolean {
  return /^[.~]|~$/.test(name) || name === 'notebook.zim';
}

/** Is the path in the folder, and nothing on the way to it hidden? Both are as `realpath` has them. */
function isPublic(root: Buffer, path: Buffer): boolean {
  if (path.equals(root)) return true;
  const above = Buffer.concat([root, slash]);
  return path.indexOf(above) === 0 && !path.subarray(above.length).toString('latin1').split('/').some(isHidden);
}

/**
 * Lists a notebook's files, read as bytes, because file names can be no UTF-8. Hidden ones are left out, as is what a
 * symbolic link leads to outside of the notebook. A link to a folder inside is followed, unless it is met behind
 * another such link or leads to a folder that it is in itself; so there is an end to it.
 *
 * @param folder absolute path
 * @param messages takes what cannot be read or is not followed
 * @returns files in the order of their bytes, folder by folder
 */
export function listFiles(folder: string, messages: Message[]): FoundFile[] {
  const root = realPath(Buffer.from(folder));
  const files: FoundFile[] = [];

  const say = (rule: RuleId, path: string) => messages.push(new Message(rule, { file: path }, undefined, path));

  const addFile = (bytes: Buffer, path: string) => {
    try {
      accessSync(bytes, constants.R_OK);
      files.push({ path, bytes, size: statSync(bytes).size });
    } catch (error) {
      messages.push(unreadable(path, error));
    }
  };

  const followLink = (bytes: Buffer, path: string, linked: boolean) => {
    try {
      const target = realPath(bytes);
      const stats = statSync(bytes);
      if (!isPublic(root, target)) return void say('symlink-outside', path);
      if (stats.isFile()) return addFile(bytes, path);
      const here = realPath(bytes.subarray(0, bytes.lastIndexOf(slash)));
      const loops = target.equals(here) || here.indexOf(Buffer.concat([target, slash])) === 0;
      if (linked || loops) return void say('symlink-loop', path);
      if (stats.isDirectory()) list(bytes, `${path}/`, true);
    } catch (error) {
      messages.push(unreadable(path, error));
    }
  };

  const list = (directory: Buffer, prefix: string, linked: boolean) => {
    let entries: Dirent<Buffer>[];
    try {
      entries = readdirSync(directory, { withFileTypes: true, encoding: 'buffer' });
    } catch (error) {
      return void messages.push(unreadable(prefix.slice(0, -1) || '.', error));
    }
    for (const { entry, name } of named(entries, prefix)) {
      const bytes = Buffer.concat([directory, slash, entry.name]);
      const path = prefix + name;
      if (entry.isSymbolicLink()) followLink(bytes, path, linked);
      else if (entry.isDirectory()) list(bytes, `${path}/`, linked);
      else if (entry.isFile()) addFile(bytes, path);
    }
  };

  /** The names of a folder's entries for people, each its own, those that are UTF-8 first; hidden ones left out. */
  const named = (entries: Dirent<Buffer>[], prefix: string): { entry: Dirent<Buffer>; name: string }[] => {
    const taken = new Set<string>();
    return entries
      .map(entry => ({ entry, ...decode(entry.name) }))
      .filter(({ text }) => !isHidden(text))
      .sort((a, b) => Number(b.utf8) - Number(a.utf8) || Buffer.compare(a.entry.name, b.entry.name))
      .map(({ entry, text, utf8 }) => {
        let name = text;
        while (taken.has(name)) name = `_${name}`;
        taken.add(name);
        if (!utf8) say('file-name-not-utf8', prefix + name);
        return { entry, name };
      });
  };

  list(root, '', false);
  return files;
}
