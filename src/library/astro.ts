/** `zimlight/astro`: integrations for the configuration of your own Astro site. */
export { type ZimlightOptions, zimlight } from '../integration/zimlight.ts';
export { type ZimAssetsOptions, zimAssets } from '../loader/assets.ts';
