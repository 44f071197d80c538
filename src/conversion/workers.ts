import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Page } from '../notebook/index.ts';
import type { NoteFacts } from '../publish/note-facts.ts';
import { takeInParallel } from '../threads/in-parallel.ts';
import { hasNotes } from './has-notes.ts';
import type { KeyedPage, PageFacts } from './page-result.ts';
import { encodePage, pagesFile } from './page-store.ts';
import type { Processing } from './processing.ts';
import type { Threads } from './threads.ts';

/** A result as it is stored. */
export interface ProcessedPage {
  fingerprint: string;
  value: Buffer;
  facts: Pick<PageFacts, 'digest' | 'failed'>;
}

/** Called with each result, in any order. */
type OnPage = (page: KeyedPage, processed: ProcessedPage) => void;

/** How many are taken from the queue at a time: few, since a thread takes its first ones while it still loads its code. */
const NOTES_AT_A_TIME = 25;
const PAGES_AT_A_TIME = 10;
/**
 * Threads are used from this many notes to read, or pages to convert. Each has to load all code, which takes as long as
 * converting a few hundred pages.
 */
const MANY = { notes: 500, pages: 250 };

/** Threads that the next workers that need some take over. */
let waiting: Threads | undefined;

/**
 * Starts threads if there are many notes, none of which has been converted yet: they load their code while the command still
 * finds out what to do.
 *
 * @param folder the notebook's folder
 * @param cacheDir the notebook's cache folder
 */
export async function startThreads(folder: string, cacheDir: string): Promise<void> {
  if (waiting || availableParallelism() < 2 || existsSync(pagesFile(cacheDir)) || !hasNotes(folder, MANY.pages)) return;
  waiting = await createThreads();
}

async function createThreads(): Promise<Threads> {
  const { Threads } = await import('./threads.ts');
  return new Threads(availableParallelism() - 1);
}

/**
 * Prepares for converting and rendering pages in this thread.
 *
 * @returns a function that processes a page
 */
export async function processorHere(processing: Processing): Promise<(page: KeyedPage) => Promise<ProcessedPage>> {
  const { pageProcessor } = await import('./process-page.ts');
  const process = pageProcessor(processing);
  return async ({ page, siteRoot }) => {
    const result = await process(page, siteRoot);
    return { ...result, value: encodePage(result) };
  };
}

/** Reads, converts and renders notes: in this thread, and if there are many, in others as well. */
export class Workers {
  readonly #many: typeof MANY;
  #threads: Threads | undefined;

  /** @param many from how many notes and pages on threads are used */
  constructor(many = MANY) {
    this.#many = many;
  }

  /** Whether it takes a while to convert and render so many pages. */
  areMany(pages: number): boolean {
    return pages >= this.#many.pages;
  }

  /** What guards want to know about the notes of pages, in their order. */
  async readNotes(pages: Page[]): Promise<NoteFacts[]> {
    if (pages.length === 0) return [];
    // Pages whose notes have to be read usually have to be converted, too: threads load their code for that meanwhile.
    const threads = await this.#threadsFor(pages.length, this.#many.pages);
    const { readNoteFacts } = await import('../publish/note-facts.ts');
    const read: NoteFacts[][] = [];
    const queue = batches(pages, NOTES_AT_A_TIME).entries();
    await Promise.all([
      pages.length < this.#many.notes ? undefined : threads?.readNotes(queue, read),
      takeInParallel(queue, 1, async ([i, batch]) => {
        const facts: NoteFacts[] = [];
        for (const page of batch) facts.push(await readNoteFacts(page));
        read[i] = facts;
        await setImmediate();
      }),
    ]);
    return read.flat();
  }

  /** Converts and renders pages. @param begin when to begin in this thread, which may have something urgent to do */
  async process(pages: KeyedPage[], processing: Processing, onPage: OnPage, begin?: Promise<void>): Promise<void> {
    if (pages.length === 0) return;
    // A function cannot be passed to a thread.
    const threads = processing.tags === 'custom' ? undefined : await this.#threadsFor(pages.length, this.#many.pages);
    const process = await processorHere(processing);
    const queue = batches(pages, PAGES_AT_A_TIME).values();
    const processHere = async () => {
      await begin;
      // While the pages of one batch wait for their pictures, others are converted.
      await takeInParallel(queue, threads ? 1 : 3, batch =>
        takeInParallel(batch.values(), batch.length, async page => {
          onPage(page, await process(page));
          // Lets this thread answer the questions of the others.
          await setImmediate();
        }),
      );
    };
    await Promise.all([threads?.process(queue, processing, onPage), processHere()]);
  }

  /** Ends the threads. */
  async end(): Promise<void> {
    await this.#threads?.end();
    this.#threads = undefined;
  }

  async #threadsFor(count: number, many: number): Promise<Threads | undefined> {
    if (this.#threads || count < many || availableParallelism() < 2) return this.#threads;
    this.#threads = waiting ?? (await createThreads());
    waiting = undefined;
    return this.#threads;
  }
}

function batches<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
