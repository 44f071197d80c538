import { expect, test } from 'vitest';
import { describeList } from '../../../src/theme/head/describe-list.ts';
import type { PageMetadata } from '../../../src/theme/head/page-metadata.ts';
import { structuredData } from '../../../src/theme/head/structured-data.ts';
import { metaTags } from '../../../src/theme/head/tags.ts';

const notebook = { name: 'Küche', language: 'de' };
const published = { origin: new URL('https://example.org'), base: '/notes/' };
const unpublished = { origin: undefined, base: '/notes/' };

const page: PageMetadata = {
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

const written = (tags: ReturnType<typeof metaTags>) =>
  tags.map(({ name, property, content }) => `${name ?? property}: ${content}`);

test('a note is an article, with its dates, its tags and its picture', () => {
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

test('without an origin nothing is said that must be whole', () => {
  const said = written(metaTags(page, notebook, unpublished));
  expect(said.filter(tag => /image|url/.test(tag))).toEqual([]);
  expect(said.at(-1)).toBe('twitter:card: summary');
});

test.each([
  [
    'a list, which says nothing of itself',
    { ...page, kind: 'list', description: '', author: undefined, image: undefined },
  ],
  ['the first page', { ...page, kind: 'home', description: '', author: undefined, image: undefined }],
] as [string, PageMetadata][])('%s is no article', (_, metadata) => {
  expect(written(metaTags(metadata, { ...notebook, language: 'pt-BR' }, published))).toEqual([
    'og:type: website',
    'og:title: Käsespätzle',
    'og:url: https://example.org/notes/k%C3%BCche/k%C3%A4sesp%C3%A4tzle/',
    'og:site_name: Küche',
    'og:locale: pt_BR',
    'twitter:card: summary',
  ]);
});

test('a small picture is shown beside the text, and a picture without words is called as the page is', () => {
  const image = { address: '/-/files/x.png', width: 300, height: 300, type: 'image/png', alt: '' };
  const said = written(metaTags({ ...page, image }, notebook, published));
  expect(said).toContain('og:image:alt: Käsespätzle');
  expect(said).toContain('twitter:card: summary');
});

test('structured data describes the article and the path to it', () => {
  expect(JSON.parse(structuredData(page, notebook, published))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'TechArticle',
        headline: 'Käsespätzle',
        description: 'Mit Zwiebeln.',
        datePublished: '2020-05-04T10:00:00+02:00',
        dateModified: '2026-11-23T10:00:00+01:00',
        author: { '@type': 'Person', name: 'A. B.' },
        inLanguage: 'de',
        image: 'https://example.org/notes/-/files/K%C3%A4se%201.png',
        mainEntityOfPage: 'https://example.org/notes/k%C3%BCche/k%C3%A4sesp%C3%A4tzle/',
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Küche', item: 'https://example.org/notes/' },
          { '@type': 'ListItem', position: 2, name: 'Küche', item: 'https://example.org/notes/k%C3%BCche/' },
          {
            ...{ '@type': 'ListItem', position: 3, name: 'Käsespätzle' },
            item: 'https://example.org/notes/k%C3%BCche/k%C3%A4sesp%C3%A4tzle/',
          },
        ],
      },
    ],
  });
});

test('without an origin addresses start at the root of the host', () => {
  const { '@graph': graph } = JSON.parse(structuredData(page, notebook, unpublished));
  expect(graph[0].mainEntityOfPage).toBe('/notes/k%C3%BCche/k%C3%A4sesp%C3%A4tzle/');
  expect(graph[0].image).toBeUndefined();
  expect(graph[1].itemListElement[0].item).toBe('/notes/');
});

test('the first page tells of the site, and has nothing above it', () => {
  const home: PageMetadata = { ...page, kind: 'home', address: '/', title: 'Zu Hause', tags: [], ancestors: [] };
  const { '@graph': graph } = JSON.parse(structuredData(home, notebook, published));
  expect(graph.map((thing: Record<string, unknown>) => thing['@type'])).toEqual(['WebSite', 'TechArticle']);
  expect(graph[0]).toEqual({
    ...{ '@type': 'WebSite', name: 'Küche', url: 'https://example.org/notes/' },
    ...{ description: 'Mit Zwiebeln.', inLanguage: 'de' },
  });
});

test('structured data cannot end its script', () => {
  const metadata = structuredData({ ...page, title: '</script><script>alert(1)</script>' }, notebook, published);
  expect(metadata).not.toContain('<');
  expect(JSON.parse(metadata)['@graph'][0].headline).toBe('</script><script>alert(1)</script>');
});

test('a list is described by the first of its names, none of them cut', () => {
  expect(describeList(['Äpfel', 'Birnen'])).toBe('Äpfel · Birnen');
  expect(describeList(Array.from({ length: 99 }, (_, index) => `Seite ${index + 1}`))).toMatch(
    /^Seite 1 · .{100,}Seite \d+$/,
  );
  expect(describeList([])).toBe('');
});
