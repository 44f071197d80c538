/** The HTML room: turns the Markdown of a note into the content of its article. */

export { escapeHtml } from './escape.ts';
export type { ObjectSource } from './object/source.ts';
export type { ImageMetadata, Rendered, RenderedHeading, RenderOptions, Section } from './options.ts';
export { createRenderer, type Renderer } from './renderer.ts';
