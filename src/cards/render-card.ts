import sharp from 'sharp';
import type { Card } from './card.ts';
import { breadcrumbsFit, layOut } from './design.ts';
import { readIcon } from './icon.ts';
import { type DrawableText, drawableText } from './text.ts';

/**
 * Draws a card.
 *
 * @param icon the notebook's icon: the content of an image file
 * @returns a PNG file
 * @throws RangeError if the language is not well-formed; errors of sharp
 */
export async function renderCard(card: Card, icon: Uint8Array): Promise<Uint8Array> {
  const { language } = card;
  const svg = layOut(
    {
      title: await drawableText(card.title, 600, language),
      breadcrumbs: await breadcrumbs(card),
      notebook: await drawableText(card.notebook, 600, language),
      host: await drawableText(card.host, 400, language),
      accent: card.accent,
    },
    await dataUrl(icon),
  );
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 1, dither: 0 }).toBuffer();
}

/** The pages above in one line; if there are too many, the last ones, which say more. */
async function breadcrumbs({ ancestors, language }: Card): Promise<DrawableText | undefined> {
  const drawable = (text: string) => drawableText(text, 400, language);
  const titles = (await Promise.all(ancestors.map(drawable))).flatMap(title => title?.text ?? []);
  for (const first of titles.keys()) {
    const shown = titles.slice(first);
    const text = await drawable([...(first > 0 ? ['…'] : []), ...shown].join(' › '));
    if (shown.length === 1 || (text && breadcrumbsFit(text))) return text;
  }
  return undefined;
}

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
