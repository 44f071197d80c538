/** Served by the Astro integration: what search says. Scripts carry it that pages fetch only when somebody searches. */
declare module 'virtual:zimlight/search-words' {
  export const words: import('../i18n/labels/labels.ts').Labels['search'];
}
/** Served by the Astro integration: what the site knows of the notebook as a whole. */
declare module 'virtual:zimlight/notebook' {
  export const notebook: import('./site-info.ts').Notebook;
}
