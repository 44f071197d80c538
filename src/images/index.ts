/**
 * The room of images: sizes of pictures and metadata of other media, smaller versions, copies for link previews, and photos
 * without what cameras and programs write into them.
 */
export { imageMetadata } from './media.ts';
export { isPhoto, withoutMetadata } from './metadata/index.ts';
export { Pictures } from './pictures.ts';
export { Previews } from './previews.ts';
