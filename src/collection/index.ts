/** The room that makes a notebook a content collection: the loader, what it keeps, and the gate before it. */

export { type Redirects, readRedirects } from '../history/index.ts';
export type { Section } from '../html/index.ts';
export { type ResolvedSettings, resolveSettings } from '../notebook/index.ts';
export { type PublishedFile, readFiles, readMarkdownFiles } from './files.ts';
export { readNotebook } from './load-pages.ts';
export { notebookLoader } from './loader.ts';
export { markdownFile } from './markdown-file.ts';
export { readPages } from './pages.ts';
export { onProgress, type Progress, reportProgress } from './progress.ts';
export { type Report, type ReportedMessage, readReport, reportOf } from './report.ts';
export type { PageData, PagePicture } from './schema.ts';
export { type SiteInfo, siteInfoOf } from './site-info.ts';
export { readHtml, readSections } from './store.ts';
export { tagAddress } from './tags.ts';
