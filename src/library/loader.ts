/** `zimlight/loader`: a notebook as a content collection of your own Astro site. */
export { notebookLoader } from '../collection/index.ts';
export {
  type NoteData,
  noteSchema,
  type PageToName,
  type ZimLoader,
  type ZimLoaderOptions,
  zimLoader,
} from '../loader/index.ts';
