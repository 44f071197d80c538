import { createHash } from 'node:crypto';
import type { SiteUrl } from '../address/index.ts';
import type { SiteInfo } from '../collection/index.ts';
import type { PageReference } from '../navigation/index.ts';

/** Changes with whatever decides what a card looks like: then all are drawn anew. */
const DESIGN = 2;

/** In pixels; the proportions that link previews have everywhere. */
export const cardSize = { width: 1200, height: 630 };

/** What is on a card. */
export interface Card {
  title: string;
  /** Titles of the pages above, from the top down. */
  places: string[];
  /** The notebook's name. */
  notebook: string;
  /** Where the site is, as people say it: `example.org/notes`. */
  host: string;
  /** BCP 47 tag of the notes' language. */
  language: string;
}

/** A card, where it is without the base, and what it is called, which changes with what is on it. */
export interface AddressedCard {
  card: Card;
  name: string;
  address: string;
  size: typeof cardSize;
}

/**
 * The card of a page, if it gets one: a picture for link previews that says what the page is called, and where it is.
 * There are none where nobody has said on which host the site will be, because no one could fetch them.
 *
 * @param page `picture` says that it has one of its own
 * @param places above the page, from the top down
 */
export function cardOf(
  { title, picture }: { title: string; picture?: unknown },
  places: Pick<PageReference, 'title'>[],
  notebook: Pick<SiteInfo, 'name' | 'language' | 'cards' | 'icon'>,
  { origin, base }: SiteUrl,
): AddressedCard | undefined {
  const { cards, icon, language } = notebook;
  if (!origin || cards === 'off' || (cards === 'missing' && picture)) return undefined;
  const card: Card = {
    title,
    places: places.map(page => page.title),
    notebook: notebook.name,
    host: origin.host + base.replace(/\/$/, ''),
    language,
  };
  const digest = createHash('sha256').update(JSON.stringify([DESIGN, icon, card]));
  const name = `${digest.digest('hex').slice(0, 24)}.png`;
  return { card, name, address: `/-/cards/${name}`, size: cardSize };
}
