import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteUrl } from '../address/index.ts';
import { digest, type FileReuse } from '../cache/index.ts';
import { type PageData, readHtml, reportProgress, type SiteInfo } from '../collection/index.ts';
import { renderError } from '../integration/index.ts';
import { copyFolder } from './copy-folder.ts';
import { loadRenderer } from './renderer.ts';

/**
 * Renders all pages of a site, and writes them with their scripts and style sheets.
 *
 * @param dir folder of the site
 * @param last reuses files of the last site: a page is not rendered again if it would be made from the same inputs
 * @throws if a page cannot be rendered; the message names it
 */
export async function writePages(
  site: { pages: PageData[]; siteInfo: SiteInfo; siteUrl: SiteUrl },
  dir: string,
  last: FileReuse,
): Promise<void> {
  const renderer = await loadRenderer();
  renderer.provide({ ...site, readHtml });
  await copyFolder(renderer.clientFiles, dir);
  const around = digest(renderer.version, JSON.stringify([site.siteInfo, site.siteUrl]));
  const folders = new Set<string>();
  let done = 0;
  for await (const path of renderer.paths()) {
    // There are a few more paths than notes, such as those of lists and feeds.
    reportProgress({ stage: 'writing pages', done: Math.min(done++, site.pages.length), total: site.pages.length });
    const file = path.address.slice(1) + (path.address.endsWith('/') ? 'index.html' : '');
    if (path.props && last.reuse(file, digest(around, path.route, JSON.stringify(path.props)))) continue;
    const folder = dirname(join(dir, file));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const content = await renderer.render(path).catch(cause => {
      throw renderError(path.address, cause);
    });
    writeFileSync(join(dir, file), content);
  }
  reportProgress({ stage: 'finishing' });
}
