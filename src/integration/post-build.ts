import type { AstroIntegrationLogger } from 'astro';
import type { SiteUrl } from '../address/index.ts';
import type { CardQueue } from '../cards/index.ts';
import { startCards } from '../cards/index.ts';
import { readPages } from '../collection/index.ts';
import { writeSearch } from '../search/index.ts';
import { writeBuildMark } from './build-info.ts';
import { placeErrorPage } from './error-page.ts';
import { writeSitemap } from './feeds/sitemap.ts';
import { copyFiles } from './files.ts';
import { readSiteInfo, type SiteOptions } from './options.ts';
import { writePageIndex } from './page-index.ts';
import { writeRedirectPages } from './redirects/redirects.ts';

/** Begins to draw the cards, where there are to be some. */
export async function drawCards(
  settings: SiteOptions,
  cacheDir: string,
  siteUrl: SiteUrl,
): Promise<CardQueue | undefined> {
  const info = await readSiteInfo(settings);
  if (!siteUrl.origin || info.cards === 'off') return undefined;
  return startCards(readPages(cacheDir), info, siteUrl, cacheDir);
}

interface BuiltSite {
  cacheDir: string;
  /** The folder of the site that Astro has written. */
  dir: string;
  siteUrl: SiteUrl;
  cards: CardQueue | undefined;
  logger: AstroIntegrationLogger;
}

/** Puts into a site that was built what is no page of it, the mark that it is whole last. */
export async function completeBuild(
  settings: SiteOptions,
  { cacheDir, dir, siteUrl, cards, logger }: BuiltSite,
): Promise<void> {
  const { language } = await readSiteInfo(settings);
  const pages = readPages(cacheDir);
  await placeErrorPage(dir);
  await copyFiles(cacheDir, dir);
  if (siteUrl.origin) await writeSitemap(pages, dir, siteUrl);
  await cards?.writeInto(dir);
  for (const { title, reason } of cards?.refused ?? []) logger.warn(`no card for “${title}”: ${reason}`);
  await writePageIndex(cacheDir, dir);
  writeRedirectPages(cacheDir, dir, { base: siteUrl.base, site: siteUrl.origin?.origin, language });
  await writeSearch(pages, language, dir);
  await writeBuildMark(dir, { base: siteUrl.base });
}
