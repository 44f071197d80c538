import satori, { type Font as SatoriFont } from 'satori';
import sharp from 'sharp';
import { type Card, cardSize } from './card.ts';
import { layOut } from './design.ts';
import { iconOf } from './icon.ts';
import { type DrawableText, drawable } from './text.ts';
import type { Font } from './typeface.ts';

/** Fonts as satori takes them. It keeps what it read of a list as long as it is given the same one. */
const lists = new Map<string, SatoriFont[]>();

function listOf(fonts: Font[]): SatoriFont[] {
  const key = fonts.map(({ name, weight }) => `${name} ${weight}`).join();
  const list = lists.get(key) ?? fonts.map(({ name, weight, data }) => ({ name, weight, data, style: 'normal' }));
  lists.set(key, list);
  return list;
}

/**
 * Draws a card.
 *
 * @param icon of the notebook: the content of an image file
 * @returns a PNG file
 * @throws what satori or sharp say of what they cannot draw
 */
export async function renderCard(card: Card, icon: Uint8Array): Promise<Uint8Array> {
  const { language } = card;
  const text = (words: string, weight: Font['weight']) => drawable(words, weight, language);
  const title = await text(card.title, 600);
  const notebook = await text(card.notebook, 600);
  const places = (await Promise.all(card.places.map(place => text(place, 400)))).filter(place => place !== undefined);
  const signs = await text(`${card.host} › …`, 400);
  const drawn: (DrawableText | undefined)[] = [signs, ...places, title, notebook];
  const fonts = new Set(drawn.flatMap(words => [...(words?.fonts ?? [])]));
  const words = {
    title: title?.text,
    places: places.map(place => place.text),
    notebook: notebook?.text,
    host: signs ? card.host : '',
  };
  const sorted = [...fonts].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  const families = [...new Set(sorted.map(({ name }) => `'${name}'`))];
  const svg = await satori(layOut(words, await dataUrl(icon), families.join()) as never, {
    ...cardSize,
    fonts: listOf(sorted),
  });
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 1, dither: 0 }).toBuffer();
}

/** Inter goes first: fonts of other scripts have Latin letters too. */
const rank = ({ name }: Font) => (name.startsWith('inter') ? 0 : 1);

let known: { icon: Uint8Array; url: Promise<string> } | undefined;

/** An icon as a PNG, large enough for wherever it is on the card; that of the site for one that is no picture. */
function dataUrl(icon: Uint8Array): Promise<string> {
  if (known?.icon !== icon) known = { icon, url: pngUrl(icon).catch(() => pngUrl(iconOf().content)) };
  return known.url;
}

async function pngUrl(icon: Uint8Array): Promise<string> {
  const { format, width = 1 } = await sharp(icon).metadata();
  const density = format === 'svg' ? Math.min((72 * 220) / width, 2400) : 72;
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const picture = sharp(icon, { density }).resize({ width: 220, height: 220, fit: 'contain', background: clear });
  return `data:image/png;base64,${(await picture.png().toBuffer()).toString('base64')}`;
}
