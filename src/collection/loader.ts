import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { siteUrlOf } from '../address/index.ts';
import { writeRedirects } from '../history/index.ts';
import { type MarkdownFile, writeFiles, writeMarkdownFiles } from './files.ts';
import { loadPages } from './load-pages.ts';
import { writePages } from './pages.ts';
import { reportProgress } from './progress.ts';
import type { LoadOptions } from './render-pages.ts';
import { reportOf, writeReport } from './report.ts';
import { type PageData, pageSchema } from './schema.ts';

type NoteOptions = Omit<LoadOptions, 'siteUrl'>;

/**
 * The content loader for a notebook: an entry for each page, with the note as Markdown in its body. The HTML is in files
 * that `readHtml` reads when Astro renders a page; in the entries, it would fill the memory at some thousand pages. The
 * messages are in the report, see `readReport`.
 *
 * @param folder the notebook's folder
 * @param options the notebook's language, and its cache folder
 */
export function notebookLoader(folder: string, options: NoteOptions): Loader {
  return { name: 'zimlight', schema: pageSchema, load: context => load(folder, options, context) };
}

async function load(folder: string, options: NoteOptions, context: LoaderContext): Promise<void> {
  const { config, store, parseData, generateDigest } = context;
  const runDir = fileURLToPath(config.cacheDir);
  const siteUrl = siteUrlOf(config.site, config.base);
  const staleIds = new Set(store.keys());
  const pages: PageData[] = [];
  const markdownFiles: MarkdownFile[] = [];
  const loaded = await loadPages(folder, { siteUrl, ...options }, async (page, markdown, portable) => {
    const id = page.address;
    const data = await parseData({ id, data: page });
    staleIds.delete(id);
    pages.push(page);
    if (page.note) markdownFiles.push({ address: `${page.address}index.md`, text: portable });
    store.set({ id, data, body: markdown, digest: generateDigest({ ...page, body: markdown }) });
  });
  for (const id of staleIds) store.delete(id);
  writePages(runDir, pages);
  writeFiles(runDir, loaded.files);
  writeRedirects(runDir, loaded.redirects);
  writeMarkdownFiles(runDir, markdownFiles);
  writeReport(runDir, reportOf(loaded));
  reportProgress({ stage: 'preparing pages' });
}
