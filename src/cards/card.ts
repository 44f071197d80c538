import { createHash } from 'node:crypto';
import type { SiteUrl } from '../address/index.ts';
import type { SiteInfo } from '../collection/index.ts';
import type { PageReference } from '../navigation/index.ts';

/** Increase it with every change to the design, so that all cards are drawn again. */
const DESIGN_VERSION = 3;

/** In pixels; the aspect ratio that link previews use everywhere. */
export const cardSize = { width: 1200, height: 630 };

/** The content of a card. */
export interface Card {
  title: string;
  /** Titles of the pages above, from the top down. */
  ancestors: string[];
  /** The notebook's name. */
  notebook: string;
  /** The site as people write it: `example.org/notes`. */
  host: string;
  /** BCP 47 tag: how characters are drawn that are not the same in all languages. */
  language: string;
  /** The accent colour, if it is not that of Zimlight. */
  accent?: string;
}

/** A card with its file. */
export interface AddressedCard {
  card: Card;
  /** File name, with a digest of the content. */
  name: string;
  /** Without the base. */
  address: string;
  size: typeof cardSize;
}

/**
 * The preview card of a page: a picture with its title and its position in the notebook. Pages have none if the site's
 * origin is unknown, because link previews need absolute URLs, or if the setting `cards` excludes them.
 *
 * @param page `picture`: the page's own picture, if it has one
 * @param ancestors the pages above, from the top down
 */
export function cardOf(
  { title, picture }: { title: string; picture?: unknown },
  ancestors: Pick<PageReference, 'title'>[],
  notebook: Pick<SiteInfo, 'name' | 'locale' | 'cards' | 'icon'> & Partial<Pick<SiteInfo, 'accent'>>,
  { origin, base }: SiteUrl,
): AddressedCard | undefined {
  const { cards, icon, locale: language } = notebook;
  if (!origin || cards === 'off' || (cards === 'missing' && picture)) return undefined;
  const card: Card = {
    title,
    ancestors: ancestors.map(page => page.title),
    notebook: notebook.name,
    host: origin.host + base.replace(/\/$/, ''),
    language,
    ...(notebook.accent && { accent: notebook.accent.light }),
  };
  const name = `${digestOf(card, icon)}.png`;
  return { card, name, address: `/-/cards/${name}`, size: cardSize };
}

/** The digest in the name of a card's file. Its input stays as it is: others have links to the files. */
function digestOf({ title, ancestors, notebook, host, language, accent }: Card, icon: string): string {
  const content = { title, places: ancestors, notebook, host, language, ...(accent && { accent }) };
  const hash = createHash('sha256').update(JSON.stringify([DESIGN_VERSION, icon, content]));
  return hash.digest('hex').slice(0, 24);
}
