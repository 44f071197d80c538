/** The HTML room: turns the Markdown of a note into the content of its article. */

export { escapeHtml } from './escape.ts';
export { readFragment } from './fragment.ts';
export type { ObjectSource } from './object/source.ts';
export type { ImageMetadata, Rendered, RenderOptions, Section } from './options.ts';
export { parse } from './parse.ts';
export { createRenderer } from './renderer.ts';
