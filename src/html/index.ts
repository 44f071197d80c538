/** The HTML room: a note's Markdown becomes the content of its article. */

export { detectLanguage, type Recognised, shikiLanguage } from '../code-language/index.ts';
export { codeStylesheet } from './highlight/stylesheet.ts';
export type { ObjectSource } from './object/index.ts';
export type { Checkbox, Heading, ImageMetadata, Rendered, RenderOptions, Section } from './options.ts';
export { createRenderer, type Renderer } from './renderer.ts';
