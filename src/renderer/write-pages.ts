import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteUrl } from '../address/index.ts';
import { type PageData, readHtml, reportProgress, type SiteInfo } from '../collection/index.ts';
import { copyFolder } from './copy-folder.ts';
import { loadRenderer } from './renderer.ts';

/**
 * Renders all pages of a site, and writes them with their scripts and style sheets.
 *
 * @param dir folder of the site
 * @throws naming the page, if one cannot be rendered
 */
export async function writePages(
  site: { pages: PageData[]; siteInfo: SiteInfo; siteUrl: SiteUrl },
  dir: string,
): Promise<void> {
  const renderer = await loadRenderer();
  renderer.provide({ ...site, readHtml });
  await copyFolder(renderer.clientFiles, dir);
  const paths = await Array.fromAsync(renderer.paths());
  const folders = new Set<string>();
  for (const [done, path] of paths.entries()) {
    reportProgress({ stage: 'writing pages', done, total: paths.length });
    const file = join(dir, path.address, path.address.endsWith('/') ? 'index.html' : '');
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const content = await renderer.render(path).catch(cause => {
      const reason = cause instanceof Error ? cause.message : cause;
      throw new Error(`cannot render the page ${path.address}: ${reason}`, { cause });
    });
    writeFileSync(file, content);
  }
  reportProgress({ stage: 'finishing' });
}
