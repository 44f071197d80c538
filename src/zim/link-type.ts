import { whiteSpace as s, wordCharacters as w } from './characters.ts';

const url = new RegExp(`^([${w}][${w}+.-]*)://`, 'u');
// bounded: MAX_MAIL_LENGTH
const mail = new RegExp(`^(?:mailto:[^${s}]+|[^${s}:]+)@[^${s}]+\\.[${w}]+(?:\\?[^\\n]+)?\\n?$`, 'u');
const www = new RegExp(`^www\\.(?:[${w}-]+\\.)+[${w}-]`, 'u');
const share = /^\\\\[^\\]+\\[^\n]/;
const path = /^(?:\/|\.\.?[/\\]|~[^\n]*[/\\]|[A-Za-z]:\\)/;
const interwiki = new RegExp(`^[${w}][${w}+.-]*\\?`, 'u');

/** Longer links are no mail addresses, in characters. This bounds the time for hostile links. */
const MAX_MAIL_LENGTH = 2000;

/**
 * The kind of a link's target, by Zim's rules in Zim's order (its `link_type`).
 *
 * @param href the part of a link before `|`
 * @returns a URL's scheme as written (`https`, `ftp` …; `file`, `smb`), or `notebook`, `mailto`, `http` (for
 *   `www.…`), `mid`, `cid`, `smb` (for `\\host\share`), `file`, `interwiki`, `page`
 */
export function linkType(href: string): string {
  const scheme = url.exec(href)?.[1];
  if (scheme) return href.startsWith('zim+') ? 'notebook' : scheme;
  if (href.startsWith('file:/')) return 'file';
  if (href.length <= MAX_MAIL_LENGTH && mail.test(href)) return 'mailto';
  if (www.test(href)) return 'http';
  if (/^[mc]id:.*@/s.test(href)) return href.slice(0, 3);
  if (share.test(href)) return 'smb';
  if (path.test(href)) return 'file';
  return interwiki.test(href) ? 'interwiki' : 'page';
}

/**
 * The URL of a link that leads out of the notebook, `http://www.example.org` for `www.example.org`.
 *
 * @param href the part of a link before `|`
 * @returns undefined for a link to a page, to a file, to another notebook, or with a name of the interwiki
 */
export function externalUrl(href: string): string | undefined {
  const type = linkType(href);
  if (type === 'page' || type === 'file' || type === 'interwiki' || type === 'notebook') return undefined;
  if (type === 'mailto') return href.startsWith('mailto:') ? href : `mailto:${href}`;
  if (type === 'http' && href.startsWith('www.')) return `http://${href}`;
  return href.startsWith('\\\\') ? `smb:${encodeURI(href.replaceAll('\\', '/').toWellFormed())}` : href;
}
