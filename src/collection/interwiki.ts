import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The author's own interwiki names. Zim reads them from `urls.list` in its configuration folder. A file of that name in
 * the notebook takes precedence; builds on other machines know its names too.
 *
 * @param notebook the notebook's folder
 * @returns name → URL, in which `{NAME}` or `{URL}` stands for the rest of the link
 */
export function userInterwiki(notebook: string): Record<string, string> {
  const config = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  return { ...readList(join(config, 'zim', 'urls.list')), ...readList(join(notebook, 'urls.list')) };
}

/**
 * Reads a list of names:
 *
 *     # name   URL
 *     issue    https://example.org/issues/{NAME}
 */
function readList(path: string): Record<string, string> {
  if (!existsSync(path)) return {};
  const lines = readFileSync(path, 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap(line => {
      const [, name, url] = /^\s*([^\s#]\S*)\s+(\S+)/.exec(line) ?? [];
      return name && url ? [[name, url]] : [];
    }),
  );
}
