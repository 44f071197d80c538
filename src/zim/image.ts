import { safeDecodeURIComponent } from '../address/index.ts';
import type { Image } from './tree.ts';

const optionNames: Record<string, 'id' | 'width' | 'height' | 'href' | 'object'> = {
  id: 'id',
  width: 'width',
  height: 'height',
  href: 'href',
  type: 'object',
};

/**
 * Parses the content of an image's braces.
 *
 *     {{./picture.png?width=300&id=here|what it shows}}
 *       src           options           alt
 *
 * Options are URL-encoded. Unknown ones are dropped, and so is everything from the first one without `=` on.
 */
export function parseImage(text: string): Omit<Image, 'position'> {
  const bar = text.indexOf('|');
  const url = bar < 0 ? text : text.slice(0, bar);
  const alt = bar < 0 ? '' : text.slice(bar + 1);
  const question = url.indexOf('?');
  const image: Omit<Image, 'position'> = { type: 'image', src: question > 0 ? url.slice(0, question) : url };
  if (alt) image.alt = alt;
  if (question <= 0) return image;
  for (const option of url.slice(question + 1).split('&')) {
    const equals = option.indexOf('=');
    if (equals < 0) break;
    const name = optionNames[option.slice(0, equals)];
    if (name && equals + 1 < option.length) image[name] = decode(option.slice(equals + 1));
  }
  return image;
}

/** Decodes each run of `%XX` by itself; one that is not UTF-8 stays as it is. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, safeDecodeURIComponent);
}
