import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { renderCard } from '../../src/cards/render-card.ts';
import { card, icon } from './example.ts';

test.each([
  ['one letter', { title: 'R' }],
  ['a long title', { title: 'Why requests fail for a moment, and '.repeat(8) }],
  ['a word longer than a line', { title: 'Donaudampfschifffahrt'.repeat(12) }],
  ['code', { title: 'kubectl get pods -o jsonpath={.items[*].metadata.name} <&>' }],
  ['many ancestors', { ancestors: Array.from({ length: 30 }, (_, n) => `Section ${n}`) }],
  ['right to left', { title: 'شبكات الحاويات في Kubernetes', ancestors: ['עברית'] }],
  ['no drawable text', { title: 'ᛒ', ancestors: ['বাংলা'], notebook: '🚀' }],
] as [string, Partial<Card>][])('a card with %s has the size of previews, and empty margins', async (_, words) => {
  const { data, info } = await sharp(await renderCard({ ...card, ...words }, icon.content))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([1200, 630]);
  // Below the line at the top, the margins are empty.
  const paper = [...data.subarray(40 * 1200 * info.channels, 40 * 1200 * info.channels + 3)];
  const differs = (x: number, y: number) =>
    paper.some((value, index) => data[(y * 1200 + x) * info.channels + index] !== value);
  const edges = Array.from({ length: 580 }, (_, index) => index + 40).filter(y => differs(40, y) || differs(1159, y));
  expect(edges).toEqual([]);
});

test('a card is the same each time', async () => {
  expect(await renderCard(card, icon.content)).toEqual(await renderCard({ ...card }, icon.content));
});

test('a card has the default icon if the icon of the notebook is not an image', async () => {
  const drawn = await renderCard(card, icon.content);
  expect(await renderCard(card, Buffer.from('no picture'))).toEqual(drawn);
});
