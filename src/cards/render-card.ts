import sharp from 'sharp';
import type { Card } from './card.ts';
import { breadcrumbsFit, layOut } from './design.ts';
import { iconUrl } from './icon-url.ts';
import { type DrawableText, drawableText } from './text.ts';

/** Large enough for the whole card, in pixels. */
const ICON_SIDE = 220;

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
    await iconUrl(icon, ICON_SIDE),
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
