import { posix } from 'node:path';
import type { RuleId } from '../messages.ts';
import type { Format, NotebookSettings } from './notebook.ts';

/** A page, by the beginning of its file. */
export interface DetectedPage {
  format: Format;
  /** Whether Zim itself sees a page in this file. */
  zim: boolean;
  /** The message about it, if there is one. */
  rule?: RuleId;
  /** The header's Creation-Date in milliseconds; infinite if it has none. */
  created: number;
  /** The same as written, which does not depend on the machine's time zone; nothing if it is no date. */
  creationDate?: string;
}

const zimHeader = /^Content-Type:\s*text\/x-zim-wiki\s*$/i;

/**
 * The extension of a file that may be a page: the notebook's own, or another that versions of Zim use for pages.
 *
 * @returns the extension as it is in the name; null if the file cannot be a page
 */
export function pageExtension(name: string, settings: NotebookSettings): string | null {
  const extension = name.endsWith(settings.extension) ? settings.extension : /\.(?:txt|md|markdown)$/i.exec(name)?.[0];
  return extension && name.length > extension.length ? extension : null;
}

/**
 * Detects whether a file is a page, and its format. Zim sees a page in every file with the notebook's own extension; if
 * that is `.txt`, only in those with its header in the first line. We also see one in files that have
 *
 * - the header further down, for example below a conflict marker of git;
 * - a heading of level 1 in the first line;
 * - YAML front matter with a Creation-Date (the Markdown of Zim 0.77).
 *
 * @param extension from {@link pageExtension}
 * @param head the beginning of the file, from `readHead`
 * @returns null if the file is an attachment
 */
export function detectByExtension(extension: string, head: string, settings: NotebookSettings): DetectedPage | null {
  const lines = head.replace(/^\xef\xbb\xbf/, '').split(/\r\n|\r|\n/);
  const own = extension === settings.extension;
  const markdown = /^\.(?:md|markdown)$/i.test(extension);
  const header = lines.slice(0, 10).findIndex(line => zimHeader.test(line));
  const titled = /^={6,}\s+\S.*==\s*$/.test(lines[0] as string);
  const frontMatter = lines[0] === '---' ? lines.slice(1, Math.max(1, lines.indexOf('---', 1))) : [];
  const every = own && extension !== '.txt';

  const page = (format: Format, zim: boolean, rule?: RuleId): DetectedPage => {
    const fields = header === -1 ? frontMatter : lines.slice(header, header + 10);
    const date = fields.map(line => /^Creation-Date:\s*["']?([^"']+)/i.exec(line)?.[1]).find(Boolean);
    const created = Date.parse(date ?? '');
    const known = { format, zim, ...(rule && { rule }) };
    if (Number.isNaN(created)) return { ...known, created: Number.POSITIVE_INFINITY };
    return { ...known, created, ...(date && { creationDate: date.trim() }) };
  };

  if (header === 0) return page('zim', own);
  if (header > 0) return page('zim', every, 'header-not-first');
  if (frontMatter.some(line => /^Creation-Date:/i.test(line))) return page('markdown', every);
  if (titled) return every ? page('zim', true) : page('zim', false, 'header-missing');
  if (every) return page(markdown || settings.format === 'markdown' ? 'markdown' : 'zim', true);
  return markdown && settings.format === 'markdown' ? page('markdown', false) : null;
}

/**
 * {@link detectByExtension} for a file that may no longer exist.
 *
 * @param path of the file, in the notebook
 * @param head the beginning of the file, as from `readHead`
 */
export function detectPage(path: string, head: string, settings: NotebookSettings): DetectedPage | null {
  const extension = pageExtension(posix.basename(path), settings);
  return extension === null ? null : detectByExtension(extension, head, settings);
}
