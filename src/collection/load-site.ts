import type { SiteUrl } from '../address/index.ts';
import { leaveRunValue, runValue } from '../cache/index.ts';
import { readMarkdown, reportProgress } from '../conversion/index.ts';
import { writeRedirects } from '../history/index.ts';
import { type MarkdownFile, writeFiles, writeMarkdownFiles } from './files.ts';
import { NotebookLoader } from './notebook-loader.ts';
import { writePages } from './pages.ts';
import { type Report, reportOf, writeReport } from './report.ts';
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
  { settings, cacheDir, runDir, portable = false }: RegisteredSite,
  siteUrl: SiteUrl,
  onPage?: (page: PageData, markdown: string) => void | Promise<void>,
): Promise<{ pages: PageData[]; report: Report }> {
  const { folder, language = '' } = settings;
  const loaded = await loaderOf(runDir, folder).load({ siteUrl, cacheDir, language, portable });
  const pages = loaded.entries.map(({ data }) => data);
  for (const page of onPage ? pages : []) await onPage?.(page, readMarkdown(page.html).markdown);
  writePages(runDir, pages);
  writeFiles(runDir, [...loaded.files, ...loaded.staticFiles]);
  writeRedirects(runDir, loaded.redirects);
  writeMarkdownFiles(runDir, pages.filter(page => page.note).map(markdownFile));
  const report = reportOf(loaded);
  writeReport(runDir, report);
  reportProgress({ stage: 'preparing pages' });
  return { pages, report };
}

/** Frees the memory of what {@link loadSite} keeps for the next call, in a command that loads a site only once. */
export function forgetLoader({ settings, runDir }: Pick<RegisteredSite, 'settings' | 'runDir'>): void {
  leaveRunValue(runDir, loaderName(settings.folder), undefined);
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
  leaveRunValue(runDir, name, loader);
  return loader;
}

const markdownFile = ({ address, html }: PageData): MarkdownFile => ({
  address: `${address}index.md`,
  key: html,
  get text() {
    return readMarkdown(html).portable;
  },
});
