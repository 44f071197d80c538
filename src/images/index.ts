/** The room of pictures and other media: their sizes, smaller versions, and copies for link previews. */
export { imageMetadata } from './media.ts';
export { Pictures } from './pictures.ts';
export { Previews } from './previews.ts';
