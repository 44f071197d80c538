import { join } from 'node:path';
import { requireJson, writeJson } from '../cache/index.ts';
import type { PageData } from './schema.ts';

const fileIn = (cacheDir: string) => join(cacheDir, 'pages.json');

/** Keeps what the site knows of its pages for the integration, which sees no collection: search is made from it. */
export function writePages(cacheDir: string, pages: PageData[]): void {
  writeJson(fileIn(cacheDir), pages);
}

/** The pages of the last load. @throws where nothing was loaded with this cache folder yet */
export function readPages(cacheDir: string): PageData[] {
  return requireJson(fileIn(cacheDir));
}
