import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { feedAddress } from '../../../src/address/index.ts';
import { type FeedPage, feedsOf } from '../../../src/integration/feeds/feeds-of.ts';
import { writeFeed } from '../../../src/integration/feeds/write-feed.ts';
import { pageTree } from '../../../src/navigation/index.ts';

const place = { origin: new URL('https://example.org'), base: '/notes/' };
const notebook = { name: 'Garden & house', language: 'en' };

function page(name: string, changed?: string, rest: Partial<FeedPage> = {}): FeedPage {
  const address = name === 'Home' ? '/' : `/${name.toLowerCase().replaceAll(':', '/')}/`;
  return {
    ...{ name, title: name.replace(/.*:/, ''), address, note: true, description: '', tags: [] },
    changed,
    ...rest,
  };
}

const partsOf = (pages: FeedPage[]) => feedsOf(pages, pageTree(pages, 'en'), notebook.name);

const pages = [
  page('Home', '2026-01-01T10:00:00Z'),
  page('Trees', '2026-02-01T10:00:00+01:00', {
    ...{ created: '2020-02-01T10:00:00+01:00', author: 'A. B.', tags: ['wood'] },
    description: 'They <outlive> us & all.',
  }),
  page('Trees:Äpfel', '2026-03-01T10:00:00Z', { created: '2027-01-01', short: '/-/p/x1/' }),
  page('Trees:Folder', undefined, { note: false }),
  page('Trees:Undated'),
  page('Weather', '2026-02-15T10:00:00Z'),
];

test('the site has a feed, and so has each section', () => {
  expect(partsOf(pages).map(({ title, address, pages }) => [title, address, pages.map(({ name }) => name)])).toEqual([
    ['Garden & house', '/', ['Trees:Äpfel', 'Weather', 'Trees', 'Home']],
    ['Trees', '/trees/', ['Trees:Äpfel', 'Trees']],
  ]);
});

test('a feed has the fifty latest pages; pages of the same time are in order of their names', () => {
  const many = Array.from({ length: 70 }, (_, n) =>
    page(`P:${n}`, n < 60 ? '2026-01-01T00:00:00Z' : '2026-01-02T00:00:00Z'),
  );
  const [whole] = partsOf(many);
  expect(whole?.pages.length).toBe(50);
  expect(whole?.pages.slice(8, 13).map(({ name }) => name)).toEqual(['P:68', 'P:69', 'P:0', 'P:1', 'P:10']);
});

test('a feed in Atom', () => {
  const [, part] = partsOf(pages);
  const feed = writeFeed('atom', part as NonNullable<typeof part>, notebook, place);
  expect(parseAtomFeed(feed)).toEqual({
    xml: { lang: 'en' },
    id: 'https://example.org/notes/trees/',
    title: { value: 'Trees · Garden & house' },
    authors: [{ name: 'Garden & house' }],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: 'https://example.org/notes/-/feed/trees.atom' },
      { rel: 'alternate', type: 'text/html', href: 'https://example.org/notes/trees/' },
    ],
    updated: '2026-03-01T10:00:00.000Z',
    entries: [
      {
        id: 'https://example.org/notes/-/p/x1/',
        title: { value: 'Äpfel' },
        links: [{ rel: 'alternate', type: 'text/html', href: 'https://example.org/notes/trees/%C3%A4pfel/' }],
        updated: '2026-03-01T10:00:00.000Z',
      },
      {
        id: 'https://example.org/notes/trees/',
        title: { value: 'Trees' },
        links: [{ rel: 'alternate', type: 'text/html', href: 'https://example.org/notes/trees/' }],
        published: '2020-02-01T09:00:00.000Z',
        updated: '2026-02-01T09:00:00.000Z',
        authors: [{ name: 'A. B.' }],
        summary: { value: 'They <outlive> us & all.' },
        categories: [{ term: 'wood' }],
      },
    ],
  });
});

test('a feed in JSON Feed', () => {
  const [, part] = partsOf(pages);
  const feed = JSON.parse(writeFeed('json', part as NonNullable<typeof part>, notebook, place));
  expect(feed).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Trees · Garden & house',
    home_page_url: 'https://example.org/notes/trees/',
    feed_url: 'https://example.org/notes/-/feed/trees.json',
    language: 'en',
    items: [
      {
        id: 'https://example.org/notes/-/p/x1/',
        url: 'https://example.org/notes/trees/%C3%A4pfel/',
        title: 'Äpfel',
        content_text: 'Äpfel',
        date_modified: '2026-03-01T10:00:00.000Z',
      },
      {
        id: 'https://example.org/notes/trees/',
        url: 'https://example.org/notes/trees/',
        title: 'Trees',
        content_text: 'They <outlive> us & all.',
        date_published: '2020-02-01T09:00:00.000Z',
        date_modified: '2026-02-01T09:00:00.000Z',
        authors: [{ name: 'A. B.' }],
        tags: ['wood'],
      },
    ],
  });
  expect(parseJsonFeed(feed).items?.length).toBe(2);
});

test('a feed names no language if it is unknown', () => {
  const [all] = partsOf(pages);
  const write = (format: 'atom' | 'json') =>
    writeFeed(format, all as NonNullable<typeof all>, { ...notebook, language: undefined }, place);
  expect(write('atom')).not.toContain('lang=');
  expect(JSON.parse(write('json'))).not.toHaveProperty('language');
});

test.each([
  ['/', '/-/feed.atom'],
  ['/a/b-c/', '/-/feed/a/b-c.atom'],
])('the feed of %s is at %s', (address, feed) => {
  expect(feedAddress(address, 'atom')).toBe(feed);
});

test('a character that XML forbids does not spoil the feed', () => {
  const [whole] = partsOf([page('Home', '2026-01-01T10:00:00Z', { title: 'a\u0001b\ufffec\ud83d', tags: ['\u001b'] })]);
  const feed = writeFeed('atom', whole as NonNullable<typeof whole>, notebook, place);
  expect(parseAtomFeed(feed).entries?.[0]).toMatchObject({ title: { value: 'a�b�c�' }, categories: [{ term: '�' }] });
});
