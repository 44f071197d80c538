import type { SiteUrl } from '../address/index.ts';
import type { PageData, ResolvedSettings } from '../collection/index.ts';
import { ancestors, pageTree } from '../navigation/index.ts';
import { cardOf } from './card.ts';
import { CardQueue } from './card-queue.ts';
import { iconOf } from './icon.ts';

export type { CardQueue } from './card-queue.ts';
export { iconOf } from './icon.ts';

/**
 * Begins to draw the cards of a notebook's pages.
 *
 * @param cacheDir Astro's cache folder for the notebook
 */
export function startCards(
  pages: PageData[],
  settings: ResolvedSettings,
  siteUrl: SiteUrl,
  cacheDir: string,
): CardQueue {
  const icon = iconOf(settings.icon);
  const notebook = { ...settings, icon: icon.digest };
  const tree = pageTree(pages, notebook.language);
  const cards = pages.flatMap(page => cardOf(page, ancestors(tree, page.name), notebook, siteUrl) ?? []);
  return new CardQueue(cards, icon.content, cacheDir);
}
