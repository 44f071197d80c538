/** The room that renders the pages of a site without starting Astro, by a server that was made once for all notebooks. */
export { buildSite } from './build-site.ts';
export { loadRenderer, type PageRenderer } from './renderer.ts';
