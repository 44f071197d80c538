import type { AstroIntegrationLogger } from 'astro';
import type { Place } from '../address/absolute-url.ts';
import type { CardDrawing } from '../cards/card-queue.ts';
import { startCards } from '../cards/index.ts';
import { readPages } from '../collection/index.ts';
import { writeSearch } from '../search/index/write-search.ts';
import { writeBuildMark } from './build-info.ts';
import { placeErrorPage } from './error-page.ts';
import { writeSitemap } from './feeds/sitemap.ts';
import { copyFiles } from './files.ts';
import type { Settings } from './integration.ts';
import { writeAddresses } from './page-index.ts';
import { writeRedirectPages } from './redirects/redirects.ts';
import { factsOf } from './virtual-modules.ts';

/** Begins to draw the cards, where there are to be some. */
export async function drawCards(settings: Settings, cacheDir: string, place: Place): Promise<CardDrawing | undefined> {
  const facts = await factsOf(settings);
  if (!place.origin || facts.cards === 'off') return undefined;
  return startCards(readPages(cacheDir), facts, place, cacheDir);
}

interface BuiltSite {
  cacheDir: string;
  /** The folder of the site that Astro has written. */
  dir: string;
  place: Place;
  cards: CardDrawing | undefined;
  logger: AstroIntegrationLogger;
}

/** Puts into a site that was built what is no page of it, the mark that it is whole last. */
export async function finishSite(
  settings: Settings,
  { cacheDir, dir, place, cards, logger }: BuiltSite,
): Promise<void> {
  const { language } = await factsOf(settings);
  const pages = readPages(cacheDir);
  await placeErrorPage(dir);
  await copyFiles(cacheDir, dir);
  if (place.origin) await writeSitemap(pages, dir, place);
  await cards?.place(dir);
  for (const { title, reason } of cards?.refused ?? []) logger.warn(`no card for “${title}”: ${reason}`);
  await writeAddresses(cacheDir, dir);
  writeRedirectPages(cacheDir, dir, { base: place.base, site: place.origin?.origin, language });
  await writeSearch(pages, language, dir);
  await writeBuildMark(dir, { base: place.base });
}
