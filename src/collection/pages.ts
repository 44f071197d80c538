import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { requireJson, writeJson } from '../cache/index.ts';
import type { PageData } from './schema.ts';

const pagesIn = (runDir: string) => join(runDir, 'pages.json');

/** Stores the data of all pages for the integration, which has no access to the collection. */
export function writePages(runDir: string, pages: PageData[]): void {
  writeJson(pagesIn(runDir), pages);
}

/** The pages of the last load that lists, feeds and search may name. @throws as {@link readPages} does */
export function readListedPages(runDir: string): PageData[] {
  return readPages(runDir).filter(page => !page.unlisted);
}

/** The pages of the last load. @throws if nothing has been loaded with this cache folder */
export function readPages(runDir: string): PageData[] {
  if (!existsSync(pagesIn(runDir))) {
    const collection = 'notebook: defineCollection({ loader: notebookLoader() })';
    throw new Error(`the notebook has not been loaded: add to the collections in src/content.config.ts: ${collection}`);
  }
  return requireJson(pagesIn(runDir));
}
