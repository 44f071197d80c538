/** Served by the Astro integration: what the collection is to load. */
declare module 'virtual:zimlight/settings' {
  /** The folder of the notebook. */
  export const notebook: string;
  /** BCP 47 tag of the notes' language. */
  export const language: string;
  /** What is added to notes, in the notebook's language. */
  export const labels: import('../i18n/index.ts').NoteLabels;
}
