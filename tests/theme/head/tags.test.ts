import { expect, test } from 'vitest';
import type { PageMetadata } from '../../../src/theme/head/page-metadata.ts';
import { metaTags } from '../../../src/theme/head/tags.ts';
import { notebook, page, published, unpublished } from './metadata.ts';

const written = (tags: ReturnType<typeof metaTags>) =>
  tags.map(({ name, property, content }) => `${name ?? property}: ${content}`);

test('a note is an article, with dates, tags and a picture', () => {
  expect(written(metaTags(page, notebook, published))).toEqual([
    'description: Mit Zwiebeln.',
    'author: A. B.',
    'og:type: article',
    'og:title: Käsespätzle',
    'og:description: Mit Zwiebeln.',
    'og:url: https://example.org/notes/k%C3%BCche/k%C3%A4sesp%C3%A4tzle/',
    'og:site_name: Küche',
    'og:locale: de_DE',
    'og:image: https://example.org/notes/-/files/K%C3%A4se%201.png',
    'og:image:type: image/png',
    'og:image:width: 800',
    'og:image:height: 600',
    'og:image:alt: Ein Teller',
    'article:published_time: 2020-05-04T10:00:00+02:00',
    'article:modified_time: 2026-11-23T10:00:00+01:00',
    'article:tag: käse',
    'article:tag: schnell',
    'twitter:card: summary_large_image',
  ]);
});

test('without an origin there are no tags that need absolute URLs', () => {
  const tags = written(metaTags(page, notebook, unpublished));
  expect(tags.filter(tag => /image|url/.test(tag))).toEqual([]);
  expect(tags.at(-1)).toBe('twitter:card: summary');
});

test.each([
  ['a list without a description', { ...page, kind: 'list', description: '', author: undefined, image: undefined }],
  ['the home page', { ...page, kind: 'home', description: '', author: undefined, image: undefined }],
] as [string, PageMetadata][])('%s is not an article', (_, metadata) => {
  expect(written(metaTags(metadata, { ...notebook, language: 'pt-BR' }, published))).toEqual([
    'og:type: website',
    'og:title: Käsespätzle',
    'og:url: https://example.org/notes/k%C3%BCche/k%C3%A4sesp%C3%A4tzle/',
    'og:site_name: Küche',
    'og:locale: pt_BR',
    'twitter:card: summary',
  ]);
});

test('the locale is left out if the language is unknown', () => {
  const tags = written(metaTags(page, { ...notebook, language: undefined }, published));
  expect(tags.filter(tag => tag.includes('locale'))).toEqual([]);
});

test('a small picture is shown beside the text; a picture without a description gets the title of the page', () => {
  const image = { address: '/-/files/x.png', width: 300, height: 300, type: 'image/png', alt: '' };
  const tags = written(metaTags({ ...page, image }, notebook, published));
  expect(tags).toContain('og:image:alt: Käsespätzle');
  expect(tags).toContain('twitter:card: summary');
});
