import { expect, test } from 'vitest';
import { cardOf } from '../../src/cards/card.ts';
import { ancestors, card, notebook, published } from './example.ts';

const picture = { address: '/-/files/x.png' };
test.each([
  ['missing', undefined, true],
  ['missing', picture, false],
  ['on', picture, true],
  ['off', undefined, false],
] as const)('%s, with picture %o: card %s', (cards, picture, gets) => {
  expect(cardOf({ title: 'Page', picture }, ancestors, { ...notebook, cards }, published) !== undefined).toBe(gets);
});

test('no card without a known host, from which it could be fetched', () => {
  expect(cardOf({ title: 'Page' }, ancestors, notebook, { ...published, origin: undefined })).toBeUndefined();
});

test('the address of a card changes with its content, and only then', () => {
  const one = cardOf({ title: 'Page' }, ancestors, notebook, published);
  expect(one?.card).toEqual(card);
  expect(one?.address).toBe(`/-/cards/${one?.name}`);
  expect(cardOf({ title: 'Page' }, ancestors, { ...notebook, cards: 'on' }, published)?.name).toBe(one?.name);
  const others = [
    cardOf({ title: 'Other' }, ancestors, notebook, published),
    cardOf({ title: 'Page' }, [], notebook, published),
    cardOf({ title: 'Page' }, ancestors, { ...notebook, name: 'Others' }, published),
    cardOf({ title: 'Page' }, ancestors, { ...notebook, icon: 'other' }, published),
    cardOf({ title: 'Page' }, ancestors, notebook, { ...published, base: '/' }),
  ];
  expect(new Set([one, ...others].map(found => found?.name)).size).toBe(6);
});
