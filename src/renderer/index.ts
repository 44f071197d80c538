/** The room that renders the pages of a site without starting Astro: its server was made before, for all notebooks. */
export { buildSite } from './build-site.ts';
export { loadRenderer, type Renderer } from './renderer.ts';
