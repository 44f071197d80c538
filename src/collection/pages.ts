import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageData } from './schema.ts';

const fileIn = (cacheDir: string) => join(cacheDir, 'pages.json');

/** Keeps what the site knows of its pages for the integration, which sees no collection: search is made from it. */
export function writePages(cacheDir: string, pages: PageData[]): void {
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(fileIn(cacheDir), JSON.stringify(pages));
}

/** The pages of the last load. @throws where nothing was loaded with this cache folder yet */
export function readPages(cacheDir: string): PageData[] {
  return JSON.parse(readFileSync(fileIn(cacheDir), 'utf8'));
}
