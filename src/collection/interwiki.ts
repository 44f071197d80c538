import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Message } from '../messages.ts';
import { decode, readRegularFile, unreadable } from '../notebook/index.ts';
import { zimConfigFolders } from './zim-config.ts';

/**
 * The author's own interwiki names. Zim reads them from `urls.list` in its configuration folder. A file of that name in
 * the notebook takes precedence, and is there for builds on other machines, too.
 *
 * @param notebook the notebook's folder
 * @param messages receives a message about a list that cannot be read
 * @returns name → URL, in which `{NAME}` or `{URL}` stands for the rest of the link
 */
export function userInterwiki(notebook: string, messages: Message[]): Record<string, string> {
  const folders = zimConfigFolders({ platform: process.platform, env: process.env, home: homedir() });
  const own = folders.map(folder => join(folder, 'urls.list')).find(file => existsSync(file));
  const names = own === undefined ? {} : readList(own, own, messages);
  return { ...names, ...readList(join(notebook, 'urls.list'), 'urls.list', messages) };
}

/**
 * Reads a list of names:
 *
 *     # name   URL
 *     issue    https://example.org/issues/{NAME}
 */
function readList(path: string, shownPath: string, messages: Message[]): Record<string, string> {
  let lines: string[] = [];
  try {
    lines = decode(readRegularFile(path)).text.split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') messages.push(unreadable(shownPath, error));
  }
  return Object.fromEntries(
    lines.flatMap(line => {
      const [, name, url] = /^\s*([^\s#]\S*)\s+(\S+)/.exec(line) ?? [];
      return name && url ? [[name, url]] : [];
    }),
  );
}
