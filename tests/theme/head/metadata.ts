import type { PageMetadata } from '../../../src/theme/head/page-metadata.ts';

/** A note, its notebook, and the same site with and without an origin. */
export const notebook = { name: 'Küche', language: 'de' };
export const published = { origin: new URL('https://example.org'), base: '/notes/' };
export const unpublished = { origin: undefined, base: '/notes/' };

export const page: PageMetadata = {
  title: 'Käsespätzle',
  address: '/küche/käsespätzle/',
  kind: 'note',
  description: 'Mit Zwiebeln.',
  created: '2020-05-04T10:00:00+02:00',
  changed: '2026-11-23T10:00:00+01:00',
  author: 'A. B.',
  tags: ['käse', 'schnell'],
  ancestors: [{ name: 'Küche', title: 'Küche', address: '/küche/' }],
  image: { address: '/-/files/K%C3%A4se%201.png', width: 800, height: 600, type: 'image/png', alt: 'Ein Teller' },
};
