import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type AddressedCard, type Card, cardOf } from '../../src/cards/card.ts';
import { CardQueue } from '../../src/cards/card-queue.ts';
import { readIcon } from '../../src/cards/icon.ts';
import { renderCard } from '../../src/cards/render-card.ts';
import { drawableText } from '../../src/cards/text.ts';

const icon = readIcon();
const notebook = { name: 'Notes', language: 'en', cards: 'missing' as const, icon: icon.digest };
const place = { origin: new URL('https://example.org'), base: '/notes/' };
const above = [{ title: 'Section' }];
const card: Card = {
  title: 'Page',
  ancestors: ['Section'],
  notebook: 'Notes',
  host: 'example.org/notes',
  language: 'en',
};

async function temporary() {
  const folder = await mkdtemp(join(tmpdir(), 'zimlight-cards-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe('which pages get one', () => {
  const picture = { address: '/-/files/x.png' };
  test.each([
    ['missing', undefined, true],
    ['missing', picture, false],
    ['on', picture, true],
    ['off', undefined, false],
  ] as const)('%s, picture %o: %s', (cards, picture, gets) => {
    expect(cardOf({ title: 'Page', picture }, above, { ...notebook, cards }, place) !== undefined).toBe(gets);
  });

  test('none, where nobody could fetch it', () => {
    expect(cardOf({ title: 'Page' }, above, notebook, { ...place, origin: undefined })).toBeUndefined();
  });

  test('its address changes with what is on it, and with nothing else', () => {
    const one = cardOf({ title: 'Page' }, above, notebook, place);
    expect(one?.card).toEqual(card);
    expect(one?.address).toBe(`/-/cards/${one?.name}`);
    expect(cardOf({ title: 'Page' }, above, { ...notebook, cards: 'on' }, place)?.name).toBe(one?.name);
    const others = [
      cardOf({ title: 'Other' }, above, notebook, place),
      cardOf({ title: 'Page' }, [], notebook, place),
      cardOf({ title: 'Page' }, above, { ...notebook, name: 'Others' }, place),
      cardOf({ title: 'Page' }, above, { ...notebook, icon: 'other' }, place),
      cardOf({ title: 'Page' }, above, notebook, { ...place, base: '/' }),
    ];
    expect(new Set([one, ...others].map(found => found?.name)).size).toBe(6);
  });
});

describe('what can be drawn', () => {
  test.each([
    'Käsespätzle, ½ × 3 → “5”',
    'Εξουσία',
    'Сеть контейнеров, Ґедзь',
    'Đường phố',
    '容器网络',
    'コンテナのネットワーク',
    '컨테이너 네트워크',
    'שבכות 3',
    'شبكات الحاويات',
    'हिन्दी में',
    'เครือข่าย',
  ])('%s, whole', async text => {
    const found = await drawableText(text, 600, 'en');
    expect(found?.text).toBe(text);
    const has = (character: string) =>
      [...(found?.fonts ?? [])].some(font => font.characters.has(character.codePointAt(0) as number));
    expect([...text].filter(character => !has(character))).toEqual([]);
  });

  test.each([
    ['🚀 Release ✅ plan 🇩🇪', 'Release plan'],
    ['a\tb\u0007c', 'a b c'],
    ['ᛒ', undefined],
    ['Runes ᛒᛖ', undefined],
    ['বাংলা', undefined],
    ['🚀', undefined],
    ['', undefined],
  ])('%j as %j: pictographs are left out, letters never', async (text, drawn) => {
    expect((await drawableText(text, 600, 'en'))?.text).toBe(drawn);
  });

  test('Chinese characters have the shapes of the language', async () => {
    const fontsOf = async (language: string) => [...((await drawableText('骨', 400, language))?.fonts ?? [])][0]?.name;
    expect(await fontsOf('zh')).toMatch(/^noto-sans-sc-/);
    expect(await fontsOf('ja')).toMatch(/^noto-sans-jp-/);
  });
});

describe('a card', () => {
  test.each([
    ['one letter', { title: 'R' }],
    ['a title that is long', { title: 'Why requests fail for a moment, and '.repeat(8) }],
    ['a word that is longer than a line', { title: 'Donaudampfschifffahrt'.repeat(12) }],
    ['code', { title: 'kubectl get pods -o jsonpath={.items[*].metadata.name} <&>' }],
    ['many places', { ancestors: Array.from({ length: 30 }, (_, n) => `Section ${n}`) }],
    ['right to left', { title: 'شبكات الحاويات في Kubernetes', ancestors: ['עברית'] }],
    ['nothing that can be drawn', { title: 'ᛒ', ancestors: ['বাংলা'], notebook: '🚀' }],
  ] as [string, Partial<Card>][])('with %s is a picture of the size that previews have', async (_, words) => {
    const { data, info } = await sharp(await renderCard({ ...card, ...words }, icon.content))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1200, 630]);
    // Nothing touches the sides, below the line at the top.
    const paper = [...data.subarray(40 * 1200 * info.channels, 40 * 1200 * info.channels + 3)];
    const differs = (x: number, y: number) =>
      paper.some((value, index) => data[(y * 1200 + x) * info.channels + index] !== value);
    const edges = Array.from({ length: 580 }, (_, index) => index + 40).filter(y => differs(40, y) || differs(1159, y));
    expect(edges).toEqual([]);
  });

  test('is the same each time', async () => {
    expect(await renderCard(card, icon.content)).toEqual(await renderCard({ ...card }, icon.content));
  });
});

describe('the cards of a site', () => {
  const addressed = (title: string) => cardOf({ title }, above, notebook, place) as AddressedCard;
  const drawnIn = async (folder: string, titles: string[], out: string) => {
    const site = join(folder, out);
    await mkdir(site);
    const drawing = new CardQueue(titles.map(addressed), icon.content, join(folder, 'cache'));
    return { drawn: await drawing.writeInto(site), refused: drawing.refused, folder: join(site, '-/cards') };
  };

  test('are drawn once, kept, and forgotten when no page has them any more', async () => {
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
    expect((await readdir(join(folder, 'cache/cards'))).length).toBe(2);
    const [png] = await readdir(renamed.folder);
    expect((await stat(join(renamed.folder, png as string))).size).toBeLessThan(100_000);
  });

  test('have the same in them whether they are drawn in the thread or not', async () => {
    const folder = await temporary();
    const { folder: cards } = await drawnIn(folder, ['A'], 'site');
    const { card, name } = addressed('A');
    expect((await readFile(join(cards, name))).equals(await renderCard(card, icon.content))).toBe(true);
  });

  test('that cannot be drawn are told, and the others are there', async () => {
    const folder = await temporary();
    const [good, bad] = [addressed('A'), addressed('B')];
    const broken = { ...bad, card: { ...bad.card, language: 'no language' } };
    const drawing = new CardQueue([broken, good], icon.content, join(folder, 'cache'));
    await drawing.writeInto(folder);
    expect(drawing.refused).toEqual([{ title: 'B', reason: 'Incorrect locale information provided' }]);
    expect(await readdir(join(folder, '-/cards'))).toEqual([good.name]);
  });

  test('have the icon of the site where that of the notebook is no picture', async () => {
    const drawn = await renderCard(card, icon.content);
    expect(await renderCard(card, Buffer.from('no picture'))).toEqual(drawn);
  });
});
