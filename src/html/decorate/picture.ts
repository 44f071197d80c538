import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import { withBaseIfLocal } from '../../address/index.ts';
import type { ImageMetadata } from '../options.ts';
import type { DecorateContext } from './context.ts';
import { uniqueId } from './heading.ts';

/** Greatest width of a picture, and of one that is much higher than wide: `--measure` and `.tall` of the stylesheets. */
const measure = '41rem';
const tallWidth = '30rem';
/** Width of the note in a narrow window, between the site's margins. */
const narrow = '92vw';
/** The first pictures load at once if a window shows them, after at most so much text. Others load when scrolled to. */
const eager = { pictures: 2, text: 600 };

/** A file as the note shows it. */
export interface MediaFile {
  /** Without the base. */
  address: string;
  name: string;
  alt: string;
  title?: string;
  /** In pixels: from the note, with a missing side in proportion to the file's own size. */
  size: { width?: number; height?: number };
  /** Whether the note gives a size; then tall pictures are not limited. */
  sizedByNote: boolean;
  /** Whether it is a formula: part of the text rather than a picture to look at. */
  formula: boolean;
}

/** A picture, and its long description, if any, as a hidden element to put beside it. */
export function picture(
  file: MediaFile,
  metadata: ImageMetadata,
  context: DecorateContext,
): { image: Element; description: Element[] } {
  const { address, name, alt, title, size, formula } = file;
  const { options, before } = context;
  const { base = '/' } = options;
  const { width = 0, height = 0 } = size;
  const tall = !file.sizedByNote && width > 0 && height > 2 * width;
  const image = h('img', {
    ...(tall && { className: ['tall'] }),
    src: withBaseIfLocal(metadata.shown ?? address, base),
    ...versions(metadata, base, width, tall ? tallWidth : measure),
    alt,
    ...size,
    ...(title && { title }),
  });
  if (formula || before.pictures >= eager.pictures || before.text > eager.text) image.properties.loading = 'lazy';
  image.properties.decoding = 'async';
  if (!formula) {
    before.pictures += 1;
    context.pictures.push({ address, alt });
  }
  if (!metadata.description) return { image, description: [] };
  // No id of a heading contains a colon, so this one takes none of theirs.
  const id = uniqueId(`note:${name}-description`, context.ids);
  image.properties.ariaDescribedBy = [id];
  return { image, description: [h('span', { id, hidden: true, dataGenerated: true }, metadata.description)] };
}

/** The smaller versions, and the width at which the picture is shown, by which browsers choose among them. */
function versions({ srcset }: ImageMetadata, base: string, width: number, limit: string): Properties {
  if (!srcset?.length) return {};
  return {
    srcSet: srcset.map(version => `${withBaseIfLocal(version.address, base)} ${version.width}w`).join(', '),
    sizes: `min(${width ? `${width}px, ` : ''}${limit}, ${narrow})`,
  };
}
