import { withBase } from '../../address/index.ts';
import type { Redirects } from '../../collection/index.ts';

/** Where the error page is. */
const errorPage = '/404.html';

/** Limits of GitLab Pages, which ignores a file that exceeds them. */
const MAX_RULES = 1000;
const MAX_BYTES = 60_000;
/** Cloudflare's limit for rules with a `*`. */
const MAX_FOLDERS = 100;
/** Cloudflare ignores longer lines. */
const MAX_LINE = 1000;

/** The text of a file, and the former addresses that a host answers itself if it reads the file. */
interface RedirectsFile {
  text: string;
  answered: Set<string>;
}

/**
 * The file `_redirects`, which Netlify, Cloudflare, GitLab Pages and others read.
 *
 * @returns lines `/from/ /to/ 301`, and `/gone/ /404.html 410` for pages that are held back; percent-encoded, and those with
 *   a `*` last, as Cloudflare requires
 */
export function redirectsFile({ former, short, folders, gone }: Redirects, base: string): RedirectsFile {
  const folderRules = folders
    .slice(0, MAX_FOLDERS)
    .map(([from, to]) =>
      rule(`${withBase('', base)}${encodeLetters(from)}*`, `${withBase('', base)}${encodeLetters(to)}:splat`),
    );
  const goneRules = gone.map(from => ({ from, line: rule(withBase(from, base), withBase(errorPage, base), 410) }));
  const movedRules = [...former, ...short].map(([from, to]) => ({
    from,
    line: rule(withBase(from, base), withBase(to, base)),
  }));
  const fits = (line: string) => line.length <= MAX_LINE;
  const last = folderRules.filter(fits);
  const first: typeof movedRules = [];
  let bytes = last.join('').length;
  for (const page of [...goneRules, ...movedRules].filter(({ line }) => fits(line))) {
    bytes += page.line.length;
    if (bytes > MAX_BYTES || first.length + last.length === MAX_RULES) break;
    first.push(page);
  }
  return {
    text: [...first.map(({ line }) => line), ...last].join(''),
    answered: new Set(first.map(({ from }) => from)),
  };
}

/** Encodes the letters beyond ASCII in the address of a file; everything else is encoded already. */
const encodeLetters = (address: string) => address.replace(/[^\x20-\x7e]+/g, encodeURIComponent);

const rule = (from: string, to: string, status = 301) => `${from} ${to} ${status}\n`;
