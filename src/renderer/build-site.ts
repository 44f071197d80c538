import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { siteUrlOf } from '../address/index.ts';
import { type LastSite, noReuse } from '../cache/index.ts';
import { forgetLoader, loadSite, type RegisteredSite, type Report, readReport } from '../collection/index.ts';
import {
  completeBuild,
  drawCards,
  indexBuild,
  packageRoot,
  prepareIndex,
  siteHeadersOf,
  siteInfoFrom,
  writeBuildInfo,
} from '../integration/index.ts';
import { collectGarbage } from './collect-garbage.ts';
import { copyFolder } from './copy-folder.ts';
import { loadRenderer } from './renderer.ts';
import { writePages } from './write-pages.ts';

/** The number of pages of a large site. */
const LARGE = 3_000;

/** How a site is written. */
interface SiteOutput {
  /** Absolute path of a new folder for it. */
  dir: string;
  /** With `.gz` and `.br` beside files of text? @default false */
  compress?: boolean;
  /** Reuses files of the last site. @default none */
  last?: LastSite | undefined;
  /** Called with each fault that is no reason to stop the build. */
  warn: (message: string) => void;
}

/**
 * Builds the site of a notebook.
 *
 * @throws {MessageError} if the settings cannot be used; any other error that prevents a complete site
 */
export async function buildSite(
  site: RegisteredSite,
  { dir, compress = false, last, warn }: SiteOutput,
): Promise<Report> {
  const { settings, portable = false } = site;
  const siteUrl = siteUrlOf(settings.site, settings.base);
  // It is loaded while the notes are read. Where it is used, an error is thrown again.
  loadRenderer().catch(() => {});
  const { pages } = await loadSite(site, siteUrl).finally(prepareIndex());
  forgetLoader(site);
  if (pages.length >= LARGE) collectGarbage();
  const cards = await drawCards(site, siteUrl);
  // The index is made while the pages are, because it takes as long. `completeBuild` awaits it, and meets its error.
  const search = indexBuild(site, dir, last);
  search.catch(() => {});
  try {
    await copyFolder(join(packageRoot, 'public'), dir);
    await writePages({ pages, siteInfo: siteInfoFrom(settings), siteUrl }, dir, last ?? noReuse);
    // From here on, this thread needs little memory, and the thread that makes the index the most.
    if (pages.length >= LARGE) collectGarbage();
    await completeBuild({
      ...{ ...site, dir, siteUrl, cards, search },
      logger: { warn },
      isGuest: false,
      ownErrorPages: [],
      ...(last && { last }),
    });
  } finally {
    // The caller removes the folder after a failure, but not while the index is still being written into it.
    await search.catch(() => {});
  }
  if (compress) {
    const { compressedExtensions, compressFiles } = await import('../integration/compress.ts');
    await compressFiles(dir);
    last?.reuseCompanions(compressedExtensions);
  }
  const headers = siteHeadersOf(settings);
  // Last, because it says that the site is complete.
  await writeBuildInfo(dir, {
    ...(portable ? { base: '/', portable } : { base: settings.base }),
    ...(Object.keys(headers).length > 0 && { headers }),
    entries: [...new Set([...(await readdir(dir)), ...(last?.entries() ?? [])])].sort(),
  });
  return readReport(site.runDir);
}
