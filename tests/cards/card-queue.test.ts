import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type AddressedCard, cardOf } from '../../src/cards/card.ts';
import { CardQueue } from '../../src/cards/card-queue.ts';
import { renderCard } from '../../src/cards/render-card.ts';
import { ancestors, icon, notebook, published } from './example.ts';

async function temporary() {
  const folder = await mkdtemp(join(tmpdir(), 'zimlight-cards-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const addressed = (title: string) => cardOf({ title }, ancestors, notebook, published) as AddressedCard;
const drawnIn = async (folder: string, titles: string[], out: string) => {
  const site = join(folder, out);
  await mkdir(site);
  const drawing = new CardQueue(titles.map(addressed), icon.content, join(folder, 'cache'));
  return { drawn: await drawing.writeInto(site), refused: drawing.refused, folder: join(site, '-/cards') };
};

test('cards are drawn once, and cached', async () => {
  const folder = await temporary();
  const first = await drawnIn(folder, ['A', 'B', 'B'], 'first');
  expect(first.drawn).toBe(2);
  expect(first.refused).toEqual([]);
  const names = ['A', 'B'].map(title => addressed(title).name).sort();
  expect((await readdir(first.folder)).sort()).toEqual(names);

  const again = await drawnIn(folder, ['A', 'B'], 'again');
  expect(again.drawn).toBe(0);
  expect((await readdir(again.folder)).sort()).toEqual(names);

  const renamed = await drawnIn(folder, ['A', 'C'], 'renamed');
  expect(renamed.drawn).toBe(1);
  const [png] = await readdir(renamed.folder);
  expect((await stat(join(renamed.folder, png as string))).size).toBeLessThan(100_000);
});

test('cards are the same whether a thread draws them or not', async () => {
  const folder = await temporary();
  const { folder: cards } = await drawnIn(folder, ['A'], 'site');
  const { card, name } = addressed('A');
  expect((await readFile(join(cards, name))).equals(await renderCard(card, icon.content))).toBe(true);
});

test('cards that cannot be drawn are reported, and the others are written', async () => {
  const folder = await temporary();
  const [good, bad] = [addressed('A'), addressed('B')];
  const broken = { ...bad, card: { ...bad.card, language: 'no language' } };
  const drawing = new CardQueue([broken, good], icon.content, join(folder, 'cache'));
  await drawing.writeInto(folder);
  expect(drawing.refused).toEqual([{ title: 'B', reason: 'Incorrect locale information provided' }]);
  expect(await readdir(join(folder, '-/cards'))).toEqual([good.name]);
});
