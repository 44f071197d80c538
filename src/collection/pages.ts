import { runValue, setRunValue } from '../cache/index.ts';
import type { PageData } from './schema.ts';

/** Stores the data of all pages for steps that have no access to the collection. */
export function setPages(runDir: string, pages: PageData[]): void {
  setRunValue(runDir, 'pages', pages);
}

/** The pages of the last load that lists, feeds and search may name. @throws as {@link readPages} does */
export function readListedPages(runDir: string): PageData[] {
  return readPages(runDir).filter(page => !page.unlisted);
}

/** The pages of the last load. @throws if nothing has been loaded by this command */
export function readPages(runDir: string): PageData[] {
  const pages = runValue<PageData[]>(runDir, 'pages');
  if (pages) return pages;
  const collection = 'notebook: defineCollection({ loader: notebookLoader() })';
  throw new Error(`the notebook has not been loaded: add to the collections in src/content.config.ts: ${collection}`);
}
