import { withBase } from '../../address/index.ts';
import type { Redirects } from '../../collection/index.ts';

/** What the strictest host takes (GitLab Pages: with one rule more, it takes none), and what Cloudflare takes with a `*`. */
const MOST_RULES = 1000;
const MOST_BYTES = 60_000;
const MOST_FOLDERS = 100;
/** Longer lines are left out by Cloudflare. */
const LONGEST = 1000;

/**
 * The file `_redirects`, by which Netlify, Cloudflare, GitLab Pages and others know where addresses lead. What does not
 * fit leads on by its page all the same. Files that moved with their pages have no other way.
 *
 * @returns lines `/from/ /to/ 301`, percent-encoded, those with a `*` last, as Cloudflare wants them
 */
export function redirectRules({ former, short, folders }: Redirects, base: string): string {
  const ofFolders = folders
    .slice(0, MOST_FOLDERS)
    .map(([from, to]) => rule(`${withBase('', base)}${ascii(from)}*`, `${withBase('', base)}${ascii(to)}:splat`));
  const ofPages = [...former, ...short].map(([from, to]) => rule(withBase(from, base), withBase(to, base)));
  const fits = (line: string) => line.length <= LONGEST;
  const last = ofFolders.filter(fits);
  const first: string[] = [];
  let bytes = last.join('').length;
  for (const line of ofPages.filter(fits)) {
    bytes += line.length;
    if (bytes > MOST_BYTES || first.length + last.length === MOST_RULES) break;
    first.push(line);
  }
  return [...first, ...last].join('');
}

/** Addresses of files are encoded but for their letters. */
const ascii = (address: string) => address.replace(/[^\x20-\x7e]+/g, encodeURIComponent);

const rule = (from: string, to: string) => `${from} ${to} 301\n`;
