import { expect, test } from 'vitest';
import type { PageMetadata } from '../../../src/theme/head/page-metadata.ts';
import { structuredData } from '../../../src/theme/head/structured-data.ts';
import { notebook, page, published, unpublished } from './metadata.ts';

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

test('without an origin URLs are paths', () => {
  const { '@graph': graph } = JSON.parse(structuredData(page, notebook, unpublished));
  expect(graph[0].mainEntityOfPage).toBe('/notes/k%C3%BCche/k%C3%A4sesp%C3%A4tzle/');
  expect(graph[0].image).toBeUndefined();
  expect(graph[1].itemListElement[0].item).toBe('/notes/');
});

test('the home page describes the site, and has no breadcrumbs', () => {
  const home: PageMetadata = { ...page, kind: 'home', address: '/', title: 'Zu Hause', tags: [], ancestors: [] };
  const { '@graph': graph } = JSON.parse(structuredData(home, notebook, published));
  expect(graph.map((thing: Record<string, unknown>) => thing['@type'])).toEqual(['WebSite', 'TechArticle']);
  expect(graph[0]).toEqual({
    ...{ '@type': 'WebSite', name: 'Küche', url: 'https://example.org/notes/' },
    ...{ description: 'Mit Zwiebeln.', inLanguage: 'de' },
  });
});

test('structured data names no language if it is unknown', () => {
  expect(structuredData(page, { ...notebook, language: undefined }, published)).not.toContain('inLanguage');
});

test('structured data cannot end its script', () => {
  const metadata = structuredData({ ...page, title: '</script><script>alert(1)</script>' }, notebook, published);
  expect(metadata).not.toContain('<');
  expect(JSON.parse(metadata)['@graph'][0].headline).toBe('</script><script>alert(1)</script>');
});
