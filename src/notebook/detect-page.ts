import { closeSync, openSync, readSync } from 'node:fs';
import { posix } from 'node:path';
import type { RuleId } from '../messages.ts';
import type { Format, Settings } from './notebook.ts';

/** What the beginning of a page's file tells. */
export interface Recognised {
  format: Format;
  /** Does Zim itself take the file for a page? */
  zim: boolean;
  /** What is to be said of it, if anything. */
  rule?: RuleId;
  /** When the header says that the page was created, in milliseconds; later than any date if it does not. */
  created: number;
  /** The same as it is written there, if it is a date: where no time zone is given, it is the same on every machine. */
  creationDate?: string;
}

const zimHeader = /^Content-Type:\s*text\/x-zim-wiki\s*$/i;
const buffer = Buffer.alloc(1024);

/**
 * Reads as much of a file as is needed to see what it is, as Latin-1: all that matters is ASCII.
 *
 * @throws what the file system throws
 */
export function readHead(path: Buffer): string {
  const file = openSync(path, 'r');
  try {
    return buffer.toString('latin1', 0, readSync(file, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * The extension of a file that can be a page: the notebook's own one, or one by which another Zim wrote pages.
 *
 * @returns the extension as it is in the name, or null if the file is no page whatever is in it
 */
export function pageExtension(name: string, settings: Settings): string | null {
  const extension = name.endsWith(settings.extension) ? settings.extension : /\.(?:txt|md|markdown)$/i.exec(name)?.[0];
  return extension && name.length > extension.length ? extension : null;
}

/**
 * Is a file a page, and in which format is it? With the extension `.txt`, Zim looks for its header in the first line;
 * with any other extension, every file is a page. Beyond that, a header behind other lines (a conflict marker of git),
 * a heading of level 1 in the first line, and YAML front matter with a Creation-Date (Zim 0.77's Markdown) make a page.
 *
 * @param extension what {@link pageExtension} gave
 * @param head the beginning of the file, from {@link readHead}
 * @returns null if the file is an attachment
 */
export function recognise(extension: string, head: string, settings: Settings): Recognised | null {
  const lines = head.replace(/^\xef\xbb\xbf/, '').split(/\r\n|\r|\n/);
  const own = extension === settings.extension;
  const markdown = /^\.(?:md|markdown)$/i.test(extension);
  const header = lines.slice(0, 10).findIndex(line => zimHeader.test(line));
  const titled = /^={6,}\s+\S.*==\s*$/.test(lines[0] as string);
  const frontMatter = lines[0] === '---' ? lines.slice(1, Math.max(1, lines.indexOf('---', 1))) : [];
  const every = own && extension !== '.txt';

  const page = (format: Format, zim: boolean, rule?: RuleId): Recognised => {
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
 * {@link recognise} for a file that need not be there any more.
 *
 * @param path of the file, in the notebook
 * @param head the beginning of the file, as {@link readHead} gives it
 */
export function recognisePage(path: string, head: string, settings: Settings): Recognised | null {
  const extension = pageExtension(posix.basename(path), settings);
  return extension === null ? null : recognise(extension, head, settings);
}
