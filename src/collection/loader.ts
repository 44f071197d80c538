import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { writeRedirects } from '../history/index.ts';
import type { NoteLabels } from '../i18n/index.ts';
import { type MarkdownFile, writeFiles, writeMarkdownFiles } from './files.ts';
import { readNotebook } from './load-pages.ts';
import { writePages } from './pages.ts';
import { reportProgress } from './progress.ts';
import { reportOf, writeReport } from './report.ts';
import { type PageData, pageSchema } from './schema.ts';

interface Words {
  labels: NoteLabels;
  /** BCP 47 tag. */
  language: string;
}

/**
 * Loads a notebook into the content collection: an entry for each page, its body the note as Markdown. The HTML lies in
 * files that `readHtml` reads when a page is made, because entries that carry it would fill the memory at some thousand
 * pages. What is to be said of the notebook is in the report, see `readReport`.
 *
 * @param folder the notebook's folder
 * @param words the words that are added to notes, and the notebook's language
 */
export function notebookLoader(folder: string, words: Words): Loader {
  return { name: 'zimlight', schema: pageSchema, load: context => load(folder, words, context) };
}

async function load(folder: string, words: Words, context: LoaderContext): Promise<void> {
  const { config, store, parseData, generateDigest } = context;
  const cacheDir = fileURLToPath(config.cacheDir);
  const gone = new Set(store.keys());
  const pages: PageData[] = [];
  const markdowns: MarkdownFile[] = [];
  const options = { base: config.base, ...(config.site && { site: config.site }), cacheDir, ...words };
  const read = await readNotebook(folder, options, async (page, markdown, portable) => {
    const id = page.address;
    const data = await parseData({ id, data: page });
    gone.delete(id);
    pages.push(page);
    if (page.note) markdowns.push({ address: `${page.address}index.md`, text: portable });
    store.set({ id, data, body: markdown, digest: generateDigest({ ...page, body: markdown }) });
  });
  for (const id of gone) store.delete(id);
  writePages(cacheDir, pages);
  writeFiles(cacheDir, read.files);
  writeRedirects(cacheDir, read.redirects);
  writeMarkdownFiles(cacheDir, markdowns);
  writeReport(cacheDir, reportOf(read));
  reportProgress({ stage: 'preparing pages' });
}
