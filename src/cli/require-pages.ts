import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../collection/index.ts';
import { hasFiles } from '../files/index.ts';
import { CommandError } from './errors.ts';
import { heldBackLine } from './held-back-line.ts';
import { asTyped } from './paths.ts';

/** Markdown files are attachments, unless the notebook says that they are its pages. */
const markdownHint =
  'There are Markdown files. If they are your notes, the folder needs a file `notebook.zim` with the lines `[Notebook]`, ' +
  '`default_file_format=markdown` and `default_file_extension=.md`.';

/**
 * Refuses a notebook without pages: an unfetched submodule, a wrong path or the folder above the notebook would replace a
 * good site by an empty one.
 *
 * @param notebook absolute path
 * @throws {CommandError} if no note was found
 */
export function requirePages({ pages, heldBack }: Pick<Report, 'pages' | 'heldBack'>, notebook: string): void {
  if (pages > 0) return;
  const held = Object.keys(heldBack.pages).length > 0 && heldBackLine(heldBack);
  if (held) throw new CommandError(`there is nothing to publish, and nothing was written; ${held}`);
  const folder = asTyped(notebook);
  const [first, ...others] = notebooksIn(notebook).map(name => asTyped(join(notebook, name)));
  const hint = first
    ? `Did you mean ${[first, ...others].slice(0, 3).join(' or ')}?`
    : hasFiles(notebook, /\.(?:md|markdown)$/i, 1)
      ? markdownHint
      : 'Is it the folder that contains notebook.zim, and is it complete?';
  throw new CommandError(
    `there are no pages in ${folder}: no .txt file that begins with “Content-Type: text/x-zim-wiki” or a heading, and no
  Markdown page. Nothing was written. ${hint}`.replace(/\s+/g, ' '),
  );
}

/**
 * Refuses a folder that is not a notebook, before a site is built. If there is a `notebook.zim`, the pages are not looked for:
 * {@link requirePages} finds out later.
 *
 * @param notebook absolute path
 * @throws {CommandError} if it has neither a `notebook.zim` nor pages
 */
export async function requireNotebook(notebook: string): Promise<void> {
  if (existsSync(join(notebook, 'notebook.zim'))) return;
  const { openNotebook } = await import('../notebook/index.ts');
  requirePages({ pages: openNotebook(notebook).pages.size, heldBack: { pages: {}, files: {}, parts: 0 } }, notebook);
}

/** The folders directly in a folder that are notebooks. */
function notebooksIn(folder: string): string[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
  return folders.map(({ name }) => name).filter(name => existsSync(join(folder, name, 'notebook.zim')));
}
