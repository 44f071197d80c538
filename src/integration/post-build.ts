import type { AstroIntegrationLogger } from 'astro';
import type { SiteUrl } from '../address/index.ts';
import { type FileReuse, noReuse } from '../cache/index.ts';
import type { CardQueue } from '../cards/index.ts';
import { onProgress, type RegisteredSite, readListedPages, readPages } from '../collection/index.ts';
import { writeAssets } from './assets.ts';
import { placeErrorPage } from './error-page.ts';
import { writeFiles } from './files.ts';
import { hasLlmsTxt, writeLlmsTxt } from './llms-txt.ts';
import { encodeMailAddresses } from './mail-addresses.ts';
import { completeOfflineWorker } from './offline.ts';
import { filesOfNotebook } from './own-files.ts';
import { writePageIndex } from './page-index.ts';
import { writeRedirects } from './redirects/redirects.ts';
import { siteHeadersOf } from './site-headers.ts';
import { writeStaticFiles } from './static-files.ts';

// What only a build needs is imported where it is used: all commands load this module.

/** Starts drawing the preview cards; resolves to nothing if the site has none. */
export async function drawCards(
  { settings, cacheDir, runDir }: RegisteredSite,
  siteUrl: SiteUrl,
): Promise<CardQueue | undefined> {
  if (!siteUrl.origin || settings.cards === 'off') return undefined;
  const { startCards } = await import('../cards/index.ts');
  return startCards(readListedPages(runDir), settings, siteUrl, cacheDir);
}

interface BuiltSite extends RegisteredSite {
  /** Folder of the built site. */
  dir: string;
  siteUrl: SiteUrl;
  cards: CardQueue | undefined;
  logger: Pick<AstroIntegrationLogger, 'warn'>;
  /** Whether the folder also holds the site of somebody else's project. */
  isGuest: boolean;
  /** The names of the project's own error pages: `404`. */
  ownErrorPages: string[];
  /** Reuses files of the last site. @default none */
  last?: FileReuse;
  /** Resolves when the search index is written, if that has begun already. @default it begins now */
  search?: Promise<void>;
}

/**
 * Starts what {@link indexBuild} needs as soon as all notes are converted, when other threads have nothing more to do.
 *
 * @returns a function that stops waiting for that
 */
export function prepareIndex(): () => void {
  let converted = 0;
  return onProgress(({ stage, done, total }) => {
    if (stage !== 'reading notes') return;
    converted++;
    if (done !== total) return;
    // If it fails, indexing fails as well, and reports it.
    import('../search-index/index.ts').then(({ prepareIndexing }) => prepareIndexing(converted)).catch(() => {});
  });
}

/** Writes the search index into a built site. */
export async function indexBuild(
  { settings, cacheDir, runDir }: RegisteredSite,
  dir: string,
  last: FileReuse = noReuse,
): Promise<void> {
  const { writeSearch } = await import('../search-index/index.ts');
  await writeSearch(readListedPages(runDir), settings, dir, cacheDir, last);
}

/**
 * Writes everything that Astro does not: error page, attachments, sitemap, cards, redirects, headers, search and `llms.txt`.
 */
export async function completeBuild(built: BuiltSite): Promise<void> {
  const { settings, runDir, portable, dir, siteUrl, cards, logger, isGuest, ownErrorPages, last = noReuse } = built;
  const pages = readListedPages(runDir);
  await placeErrorPage(dir, ownErrorPages);
  await writeFiles(runDir, settings.folder, dir, last);
  await writeAssets(settings, dir);
  if (siteUrl.origin && !settings.noindex) {
    const { writeSitemap } = await import('./feeds/sitemap.ts');
    await writeSitemap(pages, dir, siteUrl);
  }
  await cards?.writeInto(dir, last);
  for (const { title, reason } of cards?.refused ?? []) logger.warn(`cannot draw the card of “${title}”: ${reason}`);
  await writePageIndex(runDir, dir);
  writeRedirects(runDir, dir, siteUrl, { ...settings, isGuest, headers: siteHeadersOf(settings) }, last);
  await (built.search ?? indexBuild(built, dir, last));
  if (settings.mailAddresses === 'encode') {
    await encodeMailAddresses(dir, isGuest ? filesOfNotebook(readPages(runDir)) : undefined);
  }
  // Readers from disk have no use for it, and its links would lead to where the site is not.
  if (hasLlmsTxt(settings) && !portable) await writeLlmsTxt(runDir, settings, dir, siteUrl, last);
  if (settings.offline === 'on') await completeOfflineWorker(dir);
  if (portable) {
    const { makePortable } = await import('../portable/index.ts');
    await makePortable(dir, siteUrl.base);
  }
  await writeStaticFiles(runDir, settings.folder, dir, last);
}
