import { trimWhiteSpace } from '../zim/index.ts';

const reserved = '?#/\\\\*"<>|%\\t\\n\\r';
const badStart = `[^\\p{L}\\p{N}]+`;
const invalid = new RegExp(`^${badStart}|(?<=:)${badStart}|[${reserved}]`, 'gu');
const reservedInPart = new RegExp(`[:${reserved}]`, 'gu');

/**
 * Is this a page name in Zim's sense: parts between single colons, each of which starts with a letter or digit, and
 * none of `? # / \ * " < > | %`, tab or newline anywhere?
 */
function isPageName(name: string): boolean {
  return /[^:]/.test(name) && !name.includes('::') && name.search(invalid) === -1;
}

/**
 * What Zim makes of a name that somebody typed, in a link for example: invalid characters dropped, `_` read as space.
 *
 * @returns the name, or null if nothing is left of it
 */
export function cleanPageName(typed: string): string | null {
  const name = typed.replace(/::+/g, ':').replace(/^:|:$/g, '').replace(invalid, '').replaceAll('_', ' ');
  return isPageName(name) ? name : null;
}

/** `%C3%A9` → `é`: file systems without Unicode made older Zims write names so. */
function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, codes => {
    const bytes = Buffer.from(codes.replaceAll('%', ''), 'hex');
    const decoded = bytes.toString('utf8');
    return decoded.includes('\ufffd') ? bytes.toString('latin1') : decoded;
  });
}

/**
 * The part of a page's name that a file or folder stands for, and whether Zim itself agrees. `_` is a space. A name
 * that Zim rejects gives the nearest valid one.
 *
 * @param fileName name of a folder, or of a file without its extension
 * @returns `name` never has a colon in it; `zim`: would Zim write this page to a file of exactly this name?
 */
export function pageNamePart(fileName: string): { name: string; zim: boolean } {
  if (!/[ :%\\]/.test(fileName)) {
    const name = fileName.replaceAll('_', ' ');
    if (isPageName(name)) return { name, zim: true };
  }
  const usable = decodePercent(fileName).replaceAll('_', ' ').replace(reservedInPart, ' ').replace(/ {2,}/g, ' ');
  const name = trimWhiteSpace(usable.replace(invalid, ''));
  return { name: name || trimWhiteSpace(`Page ${trimWhiteSpace(usable)}`), zim: false };
}
