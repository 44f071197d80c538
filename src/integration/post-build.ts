import type { AstroIntegrationLogger } from 'astro';
import type { SiteUrl } from '../address/index.ts';
import type { CardQueue } from '../cards/index.ts';
import { startCards } from '../cards/index.ts';
import { type ResolvedSettings, readPages } from '../collection/index.ts';
import { writeSearch } from '../search/index.ts';
import { writeBuildInfo } from './build-info.ts';
import { placeErrorPage } from './error-page.ts';
import { writeSitemap } from './feeds/sitemap.ts';
import { writeFiles } from './files.ts';
import { writePageIndex } from './page-index.ts';
import { writeRedirectPages } from './redirects/redirects.ts';

/** Starts drawing the preview cards; returns nothing if the site has none. */
export function drawCards(settings: ResolvedSettings, cacheDir: string, siteUrl: SiteUrl): CardQueue | undefined {
  if (!siteUrl.origin || settings.cards === 'off') return undefined;
  return startCards(readPages(cacheDir), settings, siteUrl, cacheDir);
}

interface BuiltSite {
  settings: ResolvedSettings;
  cacheDir: string;
  /** Folder of the built site. */
  dir: string;
  siteUrl: SiteUrl;
  cards: CardQueue | undefined;
  logger: AstroIntegrationLogger;
}

/**
 * Writes everything that Astro does not: error page, attachments, sitemap, cards, redirects and search. The build mark
 * comes last.
 */
export async function completeBuild({ settings, cacheDir, dir, siteUrl, cards, logger }: BuiltSite): Promise<void> {
  const pages = readPages(cacheDir);
  await placeErrorPage(dir);
  await writeFiles(cacheDir, settings.folder, dir);
  if (siteUrl.origin) await writeSitemap(pages, dir, siteUrl);
  await cards?.writeInto(dir);
  for (const { title, reason } of cards?.refused ?? []) logger.warn(`cannot draw the card of “${title}”: ${reason}`);
  await writePageIndex(cacheDir, dir);
  writeRedirectPages(cacheDir, dir, siteUrl, settings.language);
  await writeSearch(pages, settings, dir);
  await writeBuildInfo(dir, { base: siteUrl.base });
}
