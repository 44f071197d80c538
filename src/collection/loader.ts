import type { Loader, LoaderContext } from 'astro/loaders';
import { siteUrlOf } from '../address/index.ts';
import { writeRedirects } from '../history/index.ts';
import { type MarkdownFile, writeFiles, writeMarkdownFiles } from './files.ts';
import { loadPages } from './load-pages.ts';
import { logMessages } from './log-messages.ts';
import { writePages } from './pages.ts';
import { reportProgress } from './progress.ts';
import { reportOf, writeReport } from './report.ts';
import { type PageData, pageSchema } from './schema.ts';
import { registeredSite } from './site-registry.ts';

/**
 * The content loader for the notebook that the integration publishes: an entry for each page, with the note as Markdown
 * in its body. The HTML is in files that `readHtml` reads when Astro renders a page; in the entries, it would fill the
 * memory at some thousand pages. The messages are in the report, see `readReport`.
 */
export function notebookLoader(): Loader {
  return { name: 'zimlight', schema: pageSchema, load };
}

async function load(context: LoaderContext): Promise<void> {
  const { config, store, logger, parseData, generateDigest } = context;
  const { settings, cacheDir, runDir, portable, logged } = registeredSite(config.cacheDir);
  const { folder, language } = settings;
  const siteUrl = siteUrlOf(config.site, config.base);
  const staleIds = new Set(store.keys());
  const pages: PageData[] = [];
  const markdownFiles: MarkdownFile[] = [];
  const loaded = await loadPages(folder, { siteUrl, cacheDir, language, portable }, async (page, markdown, text) => {
    const id = page.address;
    const data = await parseData({ id, data: page });
    staleIds.delete(id);
    pages.push(page);
    if (page.note) markdownFiles.push({ address: `${page.address}index.md`, text });
    store.set({ id, data, body: markdown, digest: generateDigest({ ...page, body: markdown }) });
  });
  for (const id of staleIds) store.delete(id);
  writePages(runDir, pages);
  writeFiles(runDir, [...loaded.files, ...loaded.staticFiles]);
  writeRedirects(runDir, loaded.redirects);
  writeMarkdownFiles(runDir, markdownFiles);
  const report = reportOf(loaded);
  writeReport(runDir, report);
  if (logged) logMessages(report.messages, logger, logged);
  reportProgress({ stage: 'preparing pages' });
}
