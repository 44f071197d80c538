/**
 * The room of images: sizes of pictures and metadata of other media, smaller versions, copies for link previews, photos without
 * what cameras and programs write into them, and SVG files without scripts.
 */
export { imageMetadata } from './media.ts';
export { Pictures } from './pictures.ts';
export { Previews } from './previews.ts';
