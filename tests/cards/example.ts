import type { Card } from '../../src/cards/card.ts';
import { readIcon } from '../../src/cards/index.ts';

/** The icon of sites whose notebook has none. */
export const icon = readIcon();

/** What the cards of a notebook's pages have in common. */
export const notebook = { name: 'Notes', locale: 'en', cards: 'missing' as const, icon: icon.digest };
export const published = { origin: new URL('https://example.org'), base: '/notes/' };
export const ancestors = [{ title: 'Section' }];

/** The card of a page `Page` of that notebook. */
export const card: Card = {
  title: 'Page',
  ancestors: ['Section'],
  notebook: 'Notes',
  host: 'example.org/notes',
  language: 'en',
};
