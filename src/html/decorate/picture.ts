import type { Element, Properties } from 'hast';
import { withBaseIfLocal } from '../../address/index.ts';
import type { ImageMetadata } from '../options.ts';
import { type Context, h } from './context.ts';
import { uniqueId } from './heading.ts';

/** How wide a note is at most, and a picture that is much higher than wide (`--measure` and `.tall` of the site's styles). */
const measure = '41rem';
const tallest = '30rem';
/** What the site's margins leave of a narrow window. */
const narrow = '92vw';
/**
 * So many pictures are loaded at once, if no more letters come before them than a window shows: the others, when a reader
 * comes near them, so that they do not hold up what is read first.
 */
const eager = { pictures: 2, letters: 600 };

/** A picture as it is to be shown. */
export interface Shown {
  /** Without the base. */
  address: string;
  /** The file's name. */
  name: string;
  alt: string;
  title?: string;
  /** What the note says of its size, completed by the file's own proportions. */
  size: { width?: number; height?: number };
  /** Does the note say it? Then it is the author's wish, whatever the proportions. */
  sized: boolean;
  /** Is it a formula, part of the text rather than something to look at? */
  formula: boolean;
}

/** A picture, and beside it, hidden, what there is to say of it besides its alternative text. */
export function picture(
  shown: Shown,
  facts: ImageMetadata,
  context: Context,
): { image: Element; description: Element[] } {
  const { address, name, alt, title, size, formula } = shown;
  const { base = '/' } = context.options;
  const { width = 0, height = 0 } = size;
  const tall = !shown.sized && width > 0 && height > 2 * width;
  const image = h('img', {
    ...(tall && { className: ['tall'] }),
    src: withBaseIfLocal(address, base),
    ...versions(facts, base, width, tall ? tallest : measure),
    alt,
    ...size,
    ...(title && { title }),
  });
  const late = context.pictures.length >= eager.pictures || context.before.letters > eager.letters;
  if (formula || late) image.properties.loading = 'lazy';
  image.properties.decoding = 'async';
  if (!formula) {
    context.pictures.push(image);
    context.told.push({ address, alt });
  }
  if (!facts.description) return { image, description: [] };
  // A colon, as no id of a heading has it: the ids that people link to stay theirs.
  const id = uniqueId(`note:${name}-description`, context.ids);
  image.properties.ariaDescribedBy = [id];
  const description: Element = h('span', { id, hidden: true, dataGenerated: true }, [
    { type: 'text', value: facts.description },
  ]);
  return { image, description: [description] };
}

/** The smaller versions, and how wide the picture is shown, by which browsers choose among them. */
function versions({ srcset }: ImageMetadata, base: string, width: number, limit: string): Properties {
  if (!srcset?.length) return {};
  return {
    srcSet: srcset.map(version => `${withBaseIfLocal(version.address, base)} ${version.width}w`).join(', '),
    sizes: `min(${width ? `${width}px, ` : ''}${limit}, ${narrow})`,
  };
}
