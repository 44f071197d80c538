/**
 * Takes the place of the virtual module `virtual:zimlight/site` and of Astro's data store in the rendering program, which
 * is made before the notebook is known.
 */
import type { SiteUrl } from '../address/index.ts';
import type { PageData, SiteInfo } from '../collection/index.ts';
import type { RenderedSite } from './program-types.ts';

export let siteInfo: SiteInfo;
export let siteUrl: SiteUrl;
export let readHtml: RenderedSite['readHtml'];
let version = {};

/** A value that changes with each {@link provideSite}. */
export const siteVersion = (): unknown => version;

interface Entry {
  id: string;
  data: PageData;
}

/** The content collections, as Astro's data store takes them. Astro keeps this map, so it stays the same object. */
export const collections = new Map<string, Map<string, Entry>>();

/** Sets the site whose pages are rendered from now on. */
export function provideSite({ pages, ...facts }: RenderedSite): void {
  ({ siteInfo, siteUrl, readHtml } = facts);
  collections.set('notebook', new Map(pages.map(data => [data.address, { id: data.address, data }])));
  version = {};
}
