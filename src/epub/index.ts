/** The room of the EPUB: the notebook, or a section of it, as a book for e-readers. */
export { type Book, writeEpub } from './write-epub.ts';
