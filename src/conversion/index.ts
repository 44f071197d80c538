/** The room that converts notes to Markdown and HTML, and after a change only those that it concerns. */
export { hasNotes } from './has-notes.ts';
export { type Embedding, type LoadOptions, loadKind, siteRoots } from './load-options.ts';
export { knownNote, readNotes } from './note-reader.ts';
export { objectSourcesOf } from './object-source.ts';
export { PageCache, passFacts, savedFacts } from './page-cache.ts';
export type { KeyedPage, PageFacts } from './page-result.ts';
export { type EarlyResults, NoteChanged, pageResults } from './page-results.ts';
export { pageKey, readHtml, readMarkdown, readSections, type StoredPage } from './page-store.ts';
export type { Processing } from './processing.ts';
export { onProgress, type Progress, reportProgress } from './progress.ts';
export type { PageLink } from './references.ts';
export { structureOf } from './structure.ts';
export { withoutHeldBack } from './without-held-back.ts';
export { startThreads, Workers } from './workers.ts';
