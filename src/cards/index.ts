import type { Place } from '../address/absolute-url.ts';
import type { NotebookFacts, PageData } from '../collection/index.ts';
import { ancestors, pageTree } from '../navigation/index.ts';
import { cardOf } from './card.ts';
import { CardDrawing } from './card-queue.ts';
import { iconOf } from './icon.ts';

/**
 * Begins to draw the cards of a notebook's pages.
 *
 * @param cacheDir Astro's cache folder for the notebook
 */
export function startCards(pages: PageData[], facts: NotebookFacts, place: Place, cacheDir: string): CardDrawing {
  const icon = iconOf(facts.icon);
  const notebook = { ...facts, icon: icon.digest };
  const tree = pageTree(pages, notebook.language);
  const cards = pages.flatMap(page => cardOf(page, ancestors(tree, page.name), notebook, place) ?? []);
  return new CardDrawing(cards, icon.content, cacheDir);
}
