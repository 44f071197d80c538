/** Served by the Astro integration: what the site knows of the notebook as a whole. */
declare module 'virtual:zimlight/notebook' {
  export const notebook: import('./notebook.ts').Notebook;
}
