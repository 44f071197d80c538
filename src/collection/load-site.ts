import type { SiteUrl } from '../address/index.ts';
import { writeRedirects } from '../history/index.ts';
import { type MarkdownFile, writeFiles, writeMarkdownFiles } from './files.ts';
import { loadPages } from './load-pages.ts';
import { writePages } from './pages.ts';
import { reportProgress } from './progress.ts';
import { type Report, reportOf, writeReport } from './report.ts';
import type { PageData } from './schema.ts';
import type { RegisteredSite } from './site-registry.ts';

/**
 * Loads the pages of a notebook's site, and leaves in the folder of the run what is written or served besides them: files,
 * redirects, the Markdown of the pages, and the report.
 *
 * @param onPage is called with each page and its Markdown
 * @throws {MessageError} if the settings cannot be used
 */
export async function loadSite(
  { settings, cacheDir, runDir, portable }: RegisteredSite,
  siteUrl: SiteUrl,
  onPage: (page: PageData, markdown: string) => void | Promise<void> = () => {},
): Promise<{ pages: PageData[]; report: Report }> {
  const { folder, language } = settings;
  const pages: PageData[] = [];
  const markdownFiles: MarkdownFile[] = [];
  const loaded = await loadPages(folder, { siteUrl, cacheDir, language, portable }, async (page, markdown, text) => {
    pages.push(page);
    if (page.note) markdownFiles.push({ address: `${page.address}index.md`, text });
    await onPage(page, markdown);
  });
  writePages(runDir, pages);
  writeFiles(runDir, [...loaded.files, ...loaded.staticFiles]);
  writeRedirects(runDir, loaded.redirects);
  writeMarkdownFiles(runDir, markdownFiles);
  const report = reportOf(loaded);
  writeReport(runDir, report);
  reportProgress({ stage: 'preparing pages' });
  return { pages, report };
}
