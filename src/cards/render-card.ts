import satori, { type Font as SatoriFont } from 'satori';
import sharp from 'sharp';
import { type Card, cardSize } from './card.ts';
import { layOut } from './design.ts';
import { readIcon } from './icon.ts';
import { type DrawableText, drawableText } from './text.ts';
import type { Font } from './typeface.ts';

/** Lists of fonts for satori, which caches the fonts that it has parsed by the identity of the list. */
const fontLists = new Map<string, SatoriFont[]>();

function fontList(fonts: Font[]): SatoriFont[] {
  const key = fonts.map(({ name, weight }) => `${name} ${weight}`).join();
  const list = fontLists.get(key) ?? fonts.map(({ name, weight, data }) => ({ name, weight, data, style: 'normal' }));
  fontLists.set(key, list);
  return list;
}

/**
 * Draws a card.
 *
 * @param icon the notebook's icon: the content of an image file
 * @returns a PNG file
 * @throws errors of satori and sharp
 */
export async function renderCard(card: Card, icon: Uint8Array): Promise<Uint8Array> {
  const { language } = card;
  const text = (typed: string, weight: Font['weight']) => drawableText(typed, weight, language);
  const title = await text(card.title, 600);
  const notebook = await text(card.notebook, 600);
  const drawnAncestors = await Promise.all(card.ancestors.map(title => text(title, 400)));
  const ancestors = drawnAncestors.filter(title => title !== undefined);
  const host = await text(`${card.host} › …`, 400);
  const drawn: (DrawableText | undefined)[] = [host, ...ancestors, title, notebook];
  const fonts = new Set(drawn.flatMap(text => [...(text?.fonts ?? [])]));
  const content = {
    title: title?.text,
    ancestors: ancestors.map(title => title.text),
    notebook: notebook?.text,
    host: host ? card.host : '',
  };
  const sorted = [...fonts].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  const families = [...new Set(sorted.map(({ name }) => `'${name}'`))];
  const svg = await satori(layOut(content, await dataUrl(icon), families.join()) as never, {
    ...cardSize,
    fonts: fontList(sorted),
  });
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 1, dither: 0 }).toBuffer();
}

/** Inter takes precedence, because fonts of other scripts contain Latin letters too. */
const rank = ({ name }: Font) => (name.startsWith('inter') ? 0 : 1);

let cached: { icon: Uint8Array; url: Promise<string> } | undefined;

/** An icon as a PNG that is large enough for the whole card; the site's favicon if it is not a picture. */
function dataUrl(icon: Uint8Array): Promise<string> {
  if (cached?.icon !== icon) cached = { icon, url: pngUrl(icon).catch(() => pngUrl(readIcon().content)) };
  return cached.url;
}

async function pngUrl(icon: Uint8Array): Promise<string> {
  const { format, width = 1 } = await sharp(icon).metadata();
  const density = format === 'svg' ? Math.min((72 * 220) / width, 2400) : 72;
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const picture = sharp(icon, { density }).resize({ width: 220, height: 220, fit: 'contain', background: clear });
  return `data:image/png;base64,${(await picture.png().toBuffer()).toString('base64')}`;
}
