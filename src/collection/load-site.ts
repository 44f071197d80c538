import type { SiteUrl } from '../address/index.ts';
import { runValue, setRunValue } from '../cache/index.ts';
import { type LoadOptions, readMarkdown, reportProgress } from '../conversion/index.ts';
import { setRedirects } from '../history/index.ts';
import type { EarlyNotebook } from './early-notebook.ts';
import { type MarkdownFile, setFiles, setMarkdownFiles } from './files.ts';
import type { LoadedNotebook } from './loaded-notebook.ts';
import { NotebookLoader } from './notebook-loader.ts';
import { setPages } from './pages.ts';
import { type Report, reportOf, setReport } from './report.ts';
import type { PageData } from './schema.ts';
import type { RegisteredSite } from './site-registry.ts';

/** How a site is loaded. */
interface LoadSiteOptions extends Pick<LoadOptions, 'drafts' | 'changed'> {
  /** Called if loading takes a while, when single pages can be shown already: see `NotebookLoader.load`. */
  onEarly?: (early: EarlySite) => void | Promise<void>;
}

/** A site while most of its pages are still being converted. */
export interface EarlySite {
  /**
   * Converts the page at an address, as `EarlyNotebook.include` does, and stores files and redirects for other steps.
   *
   * @returns what is known of all pages; nothing if that has not changed, or if the site has been loaded meanwhile
   * @throws {NoteChanged} as there
   */
  include(address: string): Promise<PageData[] | undefined>;
}

/**
 * Loads the pages of a notebook's site, and stores for other steps of the command what is written or served besides them:
 * files, redirects, the Markdown of the pages, and the report. When it is called again, only what has changed is loaded: see
 * `NotebookLoader`.
 *
 * @param onPage called with each page and its Markdown
 * @throws {MessageError} if the settings cannot be used
 */
export async function loadSite(
  { settings, cacheDir, runDir, portable = false, drafts = false, changed, onEarly }: RegisteredSite & LoadSiteOptions,
  siteUrl: SiteUrl,
  onPage?: (page: PageData, markdown: string) => void | Promise<void>,
): Promise<{ pages: PageData[]; report: Report }> {
  const { folder, language = '' } = settings;
  let current: EarlyNotebook | undefined;
  const include = (early: EarlyNotebook) => async (address: string) => {
    const loaded = await early.include(address);
    if (!loaded || early !== current) return undefined;
    setMarkdownFiles(runDir, []);
    return storeSite(runDir, loaded);
  };
  const loaded = await loaderOf(runDir, folder).load(
    { siteUrl, cacheDir, language, portable, drafts, ...(changed && { changed }) },
    onEarly &&
      (early => {
        current = early;
        return onEarly({ include: include(early) });
      }),
  );
  current = undefined;
  const pages = storeSite(runDir, loaded);
  for (const page of onPage ? pages : []) await onPage?.(page, readMarkdown(page.html).markdown);
  setMarkdownFiles(runDir, pages.filter(page => page.note).map(markdownFile));
  const report = reportOf(loaded);
  setReport(runDir, report);
  reportProgress({ stage: 'preparing pages' });
  return { pages, report };
}

/** @returns the pages */
function storeSite(runDir: string, { entries, files, staticFiles, redirects }: LoadedNotebook): PageData[] {
  const pages = entries.map(({ data }) => data);
  setPages(runDir, pages);
  setFiles(runDir, [...files, ...staticFiles]);
  setRedirects(runDir, redirects);
  return pages;
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
