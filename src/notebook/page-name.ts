import { trimWhiteSpace } from '../zim/characters.ts';

const reserved = '?#/\\\\*"<>|%\\t\\n\\r';
const badStart = `[^\\p{L}\\p{N}]+`;
const invalid = new RegExp(`^${badStart}|(?<=:)${badStart}|[${reserved}]`, 'gu');
const reservedInPart = new RegExp(`[:${reserved}]`, 'gu');

/**
 * Is it a valid page name in Zim: parts between single colons, each of which starts with a letter or digit, without any
 * of `? # / \ * " < > | %`, tab and newline?
 */
function isPageName(name: string): boolean {
  return /[^:]/.test(name) && !name.includes('::') && name.search(invalid) === -1;
}

/**
 * Cleans a page name that somebody typed, as Zim does: drops invalid characters, reads `_` as a space.
 *
 * @returns null if nothing is left
 */
export function cleanPageName(typed: string): string | null {
  const name = typed.replace(/::+/g, ':').replace(/^:|:$/g, '').replace(invalid, '').replaceAll('_', ' ');
  return isPageName(name) ? name : null;
}

/** `%C3%A9` → `é`: older versions of Zim wrote such file names where file systems lacked Unicode. */
function decodeFileName(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, codes => {
    const bytes = Buffer.from(codes.replaceAll('%', ''), 'hex');
    const decoded = bytes.toString('utf8');
    return decoded.includes('\ufffd') ? bytes.toString('latin1') : decoded;
  });
}

/**
 * The part of a page's name that a file or folder stands for. `_` is a space. If Zim rejects the name, it is the
 * nearest valid one.
 *
 * @param fileName name of a folder, or of a file without its extension
 * @returns `name` has no colon; `zim`: would Zim write this page to a file of exactly this name?
 */
export function pageNamePart(fileName: string): { name: string; zim: boolean } {
  if (!/[ :%\\]/.test(fileName)) {
    const name = fileName.replaceAll('_', ' ');
    if (isPageName(name)) return { name, zim: true };
  }
  const usable = decodeFileName(fileName).replaceAll('_', ' ').replace(reservedInPart, ' ').replace(/ {2,}/g, ' ');
  const name = trimWhiteSpace(usable.replace(invalid, ''));
  return { name: name || trimWhiteSpace(`Page ${trimWhiteSpace(usable)}`), zim: false };
}
