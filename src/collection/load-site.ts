import type { SiteUrl } from '../address/index.ts';
import { runValue, setRunValue } from '../cache/index.ts';
import { type LoadOptions, readMarkdown, reportProgress } from '../conversion/index.ts';
import { setRedirects } from '../history/index.ts';
import { type MarkdownFile, setFiles, setMarkdownFiles } from './files.ts';
import { NotebookLoader } from './notebook-loader.ts';
import { setPages } from './pages.ts';
import { type Report, reportOf, setReport } from './report.ts';
import type { PageData } from './schema.ts';
import type { RegisteredSite } from './site-registry.ts';

/**
 * Loads the pages of a notebook's site, and stores for other steps of the command what is written or served besides them:
 * files, redirects, the Markdown of the pages, and the report. When it is called again, only what has changed is loaded: see
 * `NotebookLoader`.
 *
 * @param onPage called with each page and its Markdown
 * @throws {MessageError} if the settings cannot be used
 */
export async function loadSite(
  { settings, cacheDir, runDir, portable = false, drafts = false }: RegisteredSite & Pick<LoadOptions, 'drafts'>,
  siteUrl: SiteUrl,
  onPage?: (page: PageData, markdown: string) => void | Promise<void>,
): Promise<{ pages: PageData[]; report: Report }> {
  const { folder, language = '' } = settings;
  const loaded = await loaderOf(runDir, folder).load({ siteUrl, cacheDir, language, portable, drafts });
  const pages = loaded.entries.map(({ data }) => data);
  for (const page of onPage ? pages : []) await onPage?.(page, readMarkdown(page.html).markdown);
  setPages(runDir, pages);
  setFiles(runDir, [...loaded.files, ...loaded.staticFiles]);
  setRedirects(runDir, loaded.redirects);
  setMarkdownFiles(runDir, pages.filter(page => page.note).map(markdownFile));
  const report = reportOf(loaded);
  setReport(runDir, report);
  reportProgress({ stage: 'preparing pages' });
  return { pages, report };
}

/** A function that reads the HTML of pages, also of those that were loaded as drafts: see `LoadOptions`. */
export function htmlReader({ settings, runDir }: Pick<RegisteredSite, 'settings' | 'runDir'>) {
  const loader = loaderOf(runDir, settings.folder);
  return (reference: string): Promise<string> => loader.readHtml(reference);
}

/** Frees the memory of what {@link loadSite} keeps for the next call, in a command that loads a site only once. */
export function forgetLoader({ settings, runDir }: Pick<RegisteredSite, 'settings' | 'runDir'>): void {
  setRunValue(runDir, loaderName(settings.folder), undefined);
}

/** Makes the first load after a change as quick as later ones: see `NotebookLoader`. */
export async function warmUp({ settings, runDir }: Pick<RegisteredSite, 'settings' | 'runDir'>): Promise<void> {
  await loaderOf(runDir, settings.folder).warmUp();
}

const loaderName = (folder: string) => `loader ${folder}`;

/** The loader that this command has for a notebook. */
function loaderOf(runDir: string, folder: string): NotebookLoader {
  const name = loaderName(folder);
  const loader = runValue<NotebookLoader>(runDir, name) ?? new NotebookLoader(folder);
  setRunValue(runDir, name, loader);
  return loader;
}

const markdownFile = ({ address, html }: PageData): MarkdownFile => ({
  address: `${address}index.md`,
  key: html,
  get text() {
    return readMarkdown(html).portable;
  },
});
