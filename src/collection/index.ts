/** The room that makes a notebook a content collection: the loader, what it keeps, and the gate before it. */
export type { PageData, PagePicture } from './entry.ts';
export { type NotebookFacts, notebookFacts, type Overrides } from './facts.ts';
export { type PublishedFile, readFiles, readMarkdownFiles } from './files.ts';
export { notebookLoader } from './loader.ts';
export { markdownFile } from './markdown-file.ts';
export { readPages } from './pages.ts';
export { onProgress, type Progress, reportProgress } from './progress.ts';
export { readNotebook } from './read.ts';
export { type Redirects, readRedirects } from './redirects.ts';
export { type Report, type ReportedMessage, readReport, reportOf } from './report.ts';
export { readHtml } from './store.ts';
export { tagAddress } from './tags.ts';
