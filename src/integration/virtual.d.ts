/** The settings for the content collection. */
declare module 'virtual:zimlight/settings' {
  /** The notebook's folder. */
  export const notebook: string;
  /** The notebook's cache folder. */
  export const cacheDir: string;
  /** BCP 47 tag of the notes' language, if it is known. */
  export const language: string | undefined;
}
