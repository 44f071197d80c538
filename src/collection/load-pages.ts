import type { LoadOptions } from '../conversion/index.ts';
import { readMarkdown } from '../conversion/index.ts';
import type { LoadedNotebook } from './loaded-notebook.ts';
import { NotebookLoader } from './notebook-loader.ts';
import type { PageData } from './schema.ts';

/**
 * Called with each page: its data, its Markdown, its Markdown with the site's URL in its addresses, and whether it is a
 * Markdown page, rather than a Zim page.
 */
export type OnPage = (
  data: PageData,
  markdown: string,
  portable: string,
  plainMarkdown: boolean,
) => void | Promise<void>;

/**
 * Loads the pages of a notebook once; to load them again after changes, use {@link NotebookLoader}.
 *
 * @param folder the notebook's folder
 * @param onPage if it is missing, no page's Markdown is read
 * @throws {MessageError} if `zimlight.yaml` cannot be used
 */
export async function loadPages(folder: string, options: LoadOptions, onPage?: OnPage): Promise<LoadedNotebook> {
  const loaded = await new NotebookLoader(folder).load(options);
  for (const { data, plainMarkdown } of onPage ? loaded.entries : []) {
    const { markdown, portable } = readMarkdown(data.html);
    await onPage?.(data, markdown, portable, plainMarkdown);
  }
  return loaded;
}
