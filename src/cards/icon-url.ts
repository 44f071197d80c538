import sharp from 'sharp';
import { readIcon } from './icon.ts';

const cached = new Map<number, { icon: Uint8Array; url: Promise<string> }>();

/**
 * An icon as a `data:` URL of a PNG of a size, for pictures in SVG; the site's favicon if it is not a picture.
 *
 * @param icon the content of an image file
 * @param side in pixels
 */
export function iconUrl(icon: Uint8Array, side: number): Promise<string> {
  const known = cached.get(side);
  if (known?.icon === icon) return known.url;
  const url = pngUrl(icon, side).catch(() => pngUrl(readIcon().content, side));
  cached.set(side, { icon, url });
  return url;
}

async function pngUrl(icon: Uint8Array, side: number): Promise<string> {
  const { format, width = 1 } = await sharp(icon).metadata();
  const density = format === 'svg' ? Math.min((72 * side) / width, 2400) : 72;
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const picture = sharp(icon, { density }).resize({ width: side, height: side, fit: 'contain', background: clear });
  return `data:image/png;base64,${(await picture.png().toBuffer()).toString('base64')}`;
}
