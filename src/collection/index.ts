/** The room that loads a notebook into a content collection: the gate, the loader, and the files it leaves for later. */

export type { LoadOptions } from '../conversion/index.ts';
export {
  hasNotes,
  NoteChanged,
  onProgress,
  type Progress,
  readHtml,
  readSections,
  reportProgress,
} from '../conversion/index.ts';
export { tagAddress } from '../conversion/tags.ts';
export { type Redirects, readRedirects } from '../history/index.ts';
export type { Section } from '../html/index.ts';
export type { ResolvedSettings } from '../notebook/index.ts';
export { copyFiles, pathInNotebook } from './copy-files.ts';
export { type PublishedFile, readFiles, readMarkdownFiles, readPhoto } from './files.ts';
export { loadPages } from './load-pages.ts';
export { type EarlySite, forgetLoader, htmlReader, loadSite, warmUp } from './load-site.ts';
export type { LoadedNotebook } from './loaded-notebook.ts';
export { notebookLoader } from './loader.ts';
export { logMessages } from './log-messages.ts';
export { readListedPages, readPages } from './pages.ts';
export type { PublicPage } from './public-page.ts';
export { addToReport, type Report, type ReportedMessage, readReport, reported, reportOf } from './report.ts';
export { resolveSettings } from './resolve-settings.ts';
export { type PageData, type PagePicture, pageSchema } from './schema.ts';
export { type SiteInfo, siteInfoOf } from './site-info.ts';
export type { RegisteredSite } from './site-registry.ts';
