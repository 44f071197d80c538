import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../../../src/files/index.ts';
import type { Page } from '../notebook/pages.ts';
import type { Tool } from '../tools/tool.ts';

/** How large a site is. */
export interface SiteSize {
  files: number;
  bytes: number;
}

/** The size of a folder: the sum of its files. */
export function sizeOf(folder: string): SiteSize {
  const paths = listFiles(folder);
  const bytes = paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  return { files: paths.length, bytes };
}

/**
 * Checks that a tool has done what is measured: there is a file for each page, it has the page's title and links, its code is
 * highlighted, and there is a search index.
 *
 * @throws naming what is missing
 */
export function checkSite({ file, highlighted, search, title }: Tool, site: string, pages: Page[]): void {
  const missing = (what: string) => new Error(`${title}: ${what} is missing in the site`);
  if (search && !existsSync(join(site, search))) throw missing(search);
  for (const page of pages) {
    const path = join(site, file(page));
    if (!existsSync(path)) throw missing(file(page));
    const html = readFileSync(path, 'utf8');
    if (!html.includes(page.title)) throw missing(`the title of ${page.name}`);
    if (highlighted && !highlighted.test(html)) throw missing(`highlighted code of ${page.name}`);
    const links = page.blocks.flatMap(block => (block.type === 'paragraph' ? block.content : []));
    // Links may be relative; they end with the same name.
    const target = links.find(({ link }) => link && link !== page && link.address !== '/')?.link;
    const end =
      target &&
      file({ ...page, ...target })
        .replace(/index\.html$/, '')
        .split('/')
        .filter(Boolean)
        .at(-1);
    if (end && !html.includes(end)) throw missing(`a link of ${page.name}`);
  }
}
