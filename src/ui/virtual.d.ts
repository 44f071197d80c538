/** Served by the Astro integration: what search says. Scripts carry it that pages fetch only when somebody searches. */
declare module 'virtual:zimlight/search-words' {
  export const words: import('../i18n/index.ts').SearchLabels;
}
/** Served by the Astro integration: what the site knows of the notebook as a whole. */
declare module 'virtual:zimlight/site-info' {
  export const siteInfo: import('../collection/index.ts').SiteInfo;
}
