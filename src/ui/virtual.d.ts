/** Provided by whoever renders the pages: the Astro integration, or `renderer/`. */
declare module 'virtual:zimlight/site' {
  export const siteInfo: import('../collection/index.ts').SiteInfo;
  /** Where the site is. */
  export const siteUrl: import('../address/index.ts').SiteUrl;
  /** Whether something computed from the pages is still valid: it is while this returns the same value. */
  export function siteVersion(): unknown;
  /** The HTML of a note. @param key as in the data of its page */
  export function readHtml(key: string): Promise<string>;
}
