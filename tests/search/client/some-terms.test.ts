import { expect, test } from 'vitest';
import type { Lists } from '../../../src/search/client/lists.ts';
import type { Index } from '../../../src/search/client/pagefind.ts';
import { someTerms } from '../../../src/search/client/some-terms.ts';
import { encodeLengths } from '../../../src/search/shared/manifest.ts';
import { parseQuery, type Query } from '../../../src/search/shared/query.ts';

/** The pages with some words of a query, best first. */
async function ranked(texts: string[], query: Query): Promise<string[]> {
  const words = texts.map(text => text.split(' '));
  const positions = async (word: string) =>
    new Map(
      words.flatMap((page, number) => {
        const places = page.flatMap((other, place) => (other === word ? [place] : []));
        return places.length > 0 ? [[number.toString(36), places] as const] : [];
      }),
    );
  const index = {
    positions,
    wholeWord: positions,
    sequence: async ([word = '']: string[]) => new Map([...(await positions(word)).keys()].map(id => [id, 1])),
  } as Partial<Index> as Index;
  const lists = {
    manifest: Promise.resolve({ pages: texts.length, lengths: encodeLengths(words.map(({ length }) => length)) }),
    common: async () => new Set<string>(),
    startingWith: async () => [],
  } as unknown as Lists;
  const found = await someTerms(index, lists, query);
  return found.sort((a, b) => b.score - a.score).map(({ id }) => texts[Number.parseInt(id, 36)] as string);
}

const filler = Array.from({ length: 60 }, (_, number) => `w${number}`).join(' ');

test('a rare word counts more than a frequent one', async () => {
  const texts = ['page one', 'page two', 'page three', 'snowball four'];
  expect((await ranked(texts, parseQuery('page snowball')))[0]).toBe('snowball four');
});

test('a short page goes before a long one with the same words', async () => {
  const long = `tags ${filler}`;
  expect(await ranked([long, 'tags for pages', filler], parseQuery('tags'))).toEqual(['tags for pages', long]);
});

test('a page with all of the words goes before one that has a single one of them often', async () => {
  const texts = ['a b x y z', 'a a a a x', 'x y z'];
  expect((await ranked(texts, parseQuery('a b')))[0]).toBe('a b x y z');
});

test('a page that says it otherwise is found, behind those that have the word', async () => {
  const query = { ...parseQuery('picture'), related: new Map([['picture', ['image']]]) };
  const texts = ['an image here', 'a picture here', 'none at all'];
  expect(await ranked(texts, query)).toEqual(['a picture here', 'an image here']);
});
