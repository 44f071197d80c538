/** The settings for the content collection. */
declare module 'virtual:zimlight/settings' {
  /** The notebook's folder. */
  export const notebook: string;
  /** BCP 47 tag of the notes' language. */
  export const language: string;
  /** The labels that are added to notes, in the notebook's language. */
  export const labels: import('../i18n/index.ts').NoteLabels;
}
