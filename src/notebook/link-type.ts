import { whiteSpace as s, wordCharacters as w } from '../zim/index.ts';

const url = new RegExp(`^([${w}][${w}+.-]*)://`, 'u');
const mail = new RegExp(`^(?:mailto:[^${s}]+|[^${s}:]+)@[^${s}]+\\.[${w}]+(?:\\?[^\\n]+)?\\n?$`, 'u');
const www = new RegExp(`^www\\.(?:[${w}-]+\\.)+[${w}-]`, 'u');
const share = /^\\\\[^\\]+\\[^\n]/;
const path = /^(?:\/|\.\.?[/\\]|~[^\n]*[/\\]|[A-Za-z]:\\)/;
const interwiki = new RegExp(`^[${w}][${w}+.-]*\\?`, 'u');

/** A longer one is no mail address; so that the time which a hostile link takes has a bound. */
const longestMail = 2000;

/**
 * What kind of place a link leads to, by Zim's rules in Zim's order.
 *
 * @param href the part of a link before `|`
 * @returns a URL's scheme as it is written (`https`, `ftp` …; `file`, `smb`), or `notebook`, `mailto`, `http` (for
 *   `www.…`), `mid`, `cid`, `smb` (for `\\host\share`), `file`, `interwiki`, `page`
 */
export function linkType(href: string): string {
  const scheme = url.exec(href)?.[1];
  if (scheme) return href.startsWith('zim+') ? 'notebook' : scheme;
  if (href.startsWith('file:/')) return 'file';
  if (href.length <= longestMail && mail.test(href)) return 'mailto';
  if (www.test(href)) return 'http';
  if (/^[mc]id:.*@/s.test(href)) return href.slice(0, 3);
  if (share.test(href)) return 'smb';
  if (path.test(href)) return 'file';
  return interwiki.test(href) ? 'interwiki' : 'page';
}
