import { availableParallelism } from 'node:os';
import type { IndexFile } from 'pagefind';
import type { Dictionary } from './dictionary.ts';
import { type IndexedPage, readIndexedPages } from './read.ts';

/** A page for Pagefind. */
export interface HtmlPage {
  address: string;
  /** Makes its HTML, when it is needed. */
  html(): string;
}

/** What Pagefind makes of pages. */
export interface PagefindResult<Page> {
  /** In the order of the input. */
  pages: Page[];
  /** Files that are the same for all pages: WebAssembly, and the entry to an index. By name. */
  common: Map<string, Buffer>;
}

type Pagefind = typeof import('pagefind');

/** Pages in one index of Pagefind, which takes 0.3 MB of memory for each. */
const BATCH = 250;
/** Pages that may wait for Pagefind at the same time. */
const MAX_PENDING = 16;
/** Processes at a time. More of them would only wait for this one. */
const MAX_PROCESSES = 4;
const commonFile = /^(?:pagefind-entry\.json|wasm\..*)$/;

/**
 * Indexes pages with Pagefind: a few hundred at a time, so that its memory does not grow with the notebook, and in up to as
 * many processes as there are cores.
 *
 * @param language that Pagefind stems words by
 * @param dictionary gets the terms of the pages
 * @param finish what is done with a page, by its number, once it is indexed: meanwhile, Pagefind indexes others
 * @throws with Pagefind's message
 */
export async function indexPages<Page>(
  pages: HtmlPage[],
  language: string,
  dictionary: Dictionary,
  finish: (page: IndexedPage, number: number) => Page,
): Promise<PagefindResult<Page>> {
  const indexed: Page[] = [];
  const common = new Map<string, Buffer>();
  // Even without pages there is one batch, for the common files.
  const batches = Array.from({ length: Math.max(1, Math.ceil(pages.length / BATCH)) }, (_, number) => number * BATCH);
  const queue = batches.values();
  const work = async (process: number) => {
    const pagefind = await loadPagefind(process);
    try {
      for (const start of queue) {
        const batch = pages.slice(start, start + BATCH);
        const files = await filesFor(pagefind, batch, language);
        for (const { path, content } of files) if (commonFile.test(path)) common.set(path, Buffer.from(content));
        const found = readIndexedPages(files, dictionary);
        if (found.length !== batch.length) throw new Error(`Pagefind indexed ${found.length} pages of ${batch.length}`);
        for (const [number, page] of found.entries()) indexed[start + number] = finish(page, start + number);
      }
    } finally {
      await pagefind.close();
    }
  };
  const processes = Math.min(availableParallelism(), batches.length, MAX_PROCESSES);
  const done = await Promise.allSettled(Array.from({ length: processes }, (_, number) => work(number)));
  for (const result of done) if (result.status === 'rejected') throw result.reason;
  return { pages: indexed, common };
}

/** Loads Pagefind's module. Each copy of it has a process of its own, which uses one core for most of its work. */
const loadPagefind = (copy: number): Promise<Pagefind> =>
  import(copy === 0 ? 'pagefind' : `${import.meta.resolve('pagefind')}?${copy}`);

/** Indexes one batch of pages. @returns the files of the index */
async function filesFor({ createIndex }: Pagefind, pages: HtmlPage[], language: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join('\n'));
  const pending: Promise<{ errors: string[] }>[] = [];
  const settle = async (most: number) => {
    while (pending.length > most) {
      const { errors } = (await pending.shift()) ?? { errors: [] };
      if (errors.length > 0) throw new Error(errors.join('\n'));
    }
  };
  for (const { address, html } of pages) {
    const added = index.addHTMLFile({ url: address, content: html() });
    // The first failure is reported. Others must not end the process as unhandled rejections.
    added.catch(() => {});
    pending.push(added);
    await settle(MAX_PENDING);
  }
  await settle(0);
  const { files, errors: failures } = await index.getFiles();
  if (failures.length > 0) throw new Error(failures.join('\n'));
  await index.deleteIndex();
  return files;
}
