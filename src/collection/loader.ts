import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Labels } from '../html/index.ts';
import { type PageData, pageSchema } from './entry.ts';
import { writeFiles } from './files.ts';
import { writePages } from './pages.ts';
import { reportProgress } from './progress.ts';
import { readNotebook } from './read.ts';
import { writeRedirects } from './redirects.ts';
import { reportOf, writeReport } from './report.ts';

/**
 * Loads a notebook into the content collection: an entry for each page, its body the note as Markdown. The HTML lies in
 * files that `readHtml` reads when a page is made, because entries that carry it would fill the memory at some thousand
 * pages. What is to be said of the notebook is in the report, see `readReport`.
 *
 * @param folder the notebook's folder
 * @param labels the words that are added to notes, in the notebook's language
 */
export function notebookLoader(folder: string, labels: Labels): Loader {
  return { name: 'zimlight', schema: pageSchema, load: context => load(folder, labels, context) };
}

async function load(folder: string, labels: Labels, context: LoaderContext): Promise<void> {
  const { config, store, parseData, generateDigest } = context;
  const cacheDir = fileURLToPath(config.cacheDir);
  const gone = new Set(store.keys());
  const pages: PageData[] = [];
  const read = await readNotebook(folder, { base: config.base, cacheDir, labels }, async (page, markdown) => {
    const id = page.address;
    const data = await parseData({ id, data: page });
    gone.delete(id);
    pages.push(page);
    store.set({ id, data, body: markdown, digest: generateDigest({ ...page, body: markdown }) });
  });
  for (const id of gone) store.delete(id);
  writePages(cacheDir, pages);
  writeFiles(cacheDir, read.files);
  writeRedirects(cacheDir, read.redirects);
  writeReport(cacheDir, reportOf(read));
  reportProgress({ stage: 'preparing pages' });
}
