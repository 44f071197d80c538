/** Provided by the Astro integration. */
interface ImportMetaEnv {
  /** Is the site built for reading from disk? */
  readonly ZIMLIGHT_PORTABLE: boolean;
}
/** Provided by the Astro integration: the labels of search, for scripts that are fetched only when somebody searches. */
declare module 'virtual:zimlight/search-labels' {
  export const labels: import('../i18n/index.ts').SearchLabels;
  /** See `ui/languages.ts`. */
  export const languages: import('../i18n/index.ts').PageLanguages;
}
/** Provided by the Astro integration: facts about the notebook as a whole. */
declare module 'virtual:zimlight/site-info' {
  export const siteInfo: import('../collection/index.ts').SiteInfo;
}
