/** The room of pictures that are drawn from text: preview cards with the title of a page, and covers of books. */
import type { SiteUrl } from '../address/index.ts';
import type { PageData, ResolvedSettings } from '../collection/index.ts';
import { ancestors, pageTree } from '../navigation/index.ts';
import { cardOf } from './card.ts';
import { CardQueue } from './card-queue.ts';
import { readIcon } from './icon.ts';

export type { CardQueue } from './card-queue.ts';
export { type Cover, renderCover } from './cover.ts';
export { readIcon } from './icon.ts';

/**
 * Starts drawing the cards of a notebook's pages.
 *
 * @param cacheDir the notebook's cache folder
 */
export function startCards(
  pages: PageData[],
  settings: ResolvedSettings,
  siteUrl: SiteUrl,
  cacheDir: string,
): CardQueue {
  const icon = readIcon(settings.icon);
  const notebook = { ...settings, icon: icon.digest };
  const tree = pageTree(pages, notebook.locale);
  const cards = pages.flatMap(page => cardOf(page, ancestors(tree, page.name), notebook, siteUrl) ?? []);
  return new CardQueue(cards, icon.content, cacheDir);
}
