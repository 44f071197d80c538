/** The room of images: sizes of pictures and metadata of other media, smaller versions, and copies for link previews. */
export { imageMetadata } from './media.ts';
export { Pictures } from './pictures.ts';
export { Previews } from './previews.ts';
