import { serialize } from 'node:v8';
import { MessageChannel } from 'node:worker_threads';
import type { Page } from '../notebook/index.ts';
import type { NoteFacts } from '../publish/note-facts.ts';
import { takeInParallel } from '../threads/in-parallel.ts';
import { ThreadPool } from '../threads/index.ts';
import type { KeyedPage } from './page-result.ts';
import type { Processing } from './processing.ts';
import type { NotesTask, PagesTask, PageTask, Snapshot, ThreadResult } from './thread-tasks.ts';

/** Tasks for each thread: one at work and one that waits. */
const Tasks = 2;

/** Threads that read, convert and render notes beside this one. They get a snapshot of what this one knows about the notebook. */
export class Threads {
  readonly #pool: ThreadPool<NotesTask | PagesTask>;
  readonly #concurrency: number;
  #snapshots = 0;

  /** @param count of threads */
  constructor(count: number) {
    this.#concurrency = count * Tasks;
    this.#pool = new ThreadPool(new URL('./worker.mjs', import.meta.url), count, Tasks);
    // An empty task makes each load its code now. If that fails, the next task fails as well, and reports it.
    for (let i = 0; i < count; i++) this.#pool.run({ notes: [] }).catch(() => {});
  }

  /**
   * Finds out what guards want to know about notes.
   *
   * @param queue from which batches of pages are taken, with their numbers
   * @param read receives the facts by the numbers of their batches
   */
  async readNotes(queue: IterableIterator<[number, Page[]]>, read: NoteFacts[][]): Promise<void> {
    await takeInParallel(queue, this.#concurrency, async ([i, batch]) => {
      const notes = batch.map(({ format, file }) => ({
        format,
        path: file?.path ?? '',
        bytes: file?.bytes.toString('latin1') ?? '',
      }));
      read[i] = await this.#pool.run({ notes });
    });
  }

  /**
   * Converts and renders pages.
   *
   * @param queue from which batches of pages are taken
   * @param onPage called with each result, in any order
   */
  async process(
    queue: IterableIterator<KeyedPage[]>,
    processing: Processing,
    onPage: (page: KeyedPage, processed: Omit<ThreadResult, 'value'> & { value: Buffer }) => void,
  ): Promise<void> {
    const { pages: known, attachments } = processing.notebook;
    const snapshot = snapshotOf(processing);
    const number = ++this.#snapshots;
    await takeInParallel(queue, this.#concurrency, async batch => {
      const pages = batch.map(
        ({ page, siteRoot }): PageTask => ({
          siteRoot,
          ...(known.get(page.name) === page ? { name: page.name } : { page: { ...page, file: null, attachments: [] } }),
        }),
      );
      const { port1, port2 } = new MessageChannel();
      port1.on('message', async ({ id, paths }: { id: number; paths: string[] }) => {
        const files = paths.flatMap(path => attachments.get(path) ?? []);
        port1.postMessage({ id, metadata: await processing.metadataOf(files) });
      });
      const task: PagesTask = { snapshot, number, pages, port: port2 };
      const results = await this.#pool.run<ThreadResult[]>(task, [port2]).finally(() => port1.close());
      for (const [i, { value, ...result }] of results.entries()) {
        const buffer = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
        onPage(batch[i] as KeyedPage, { ...result, value: buffer });
      }
    });
  }

  /** Ends the threads. */
  async end(): Promise<void> {
    await this.#pool.end();
  }
}

/** Memory that all threads share, with everything that they need of this one. */
function snapshotOf({ notebook, decisions, base, language, drafts, tags }: Processing): SharedArrayBuffer {
  const { visible, messages, ...data } = notebook;
  const snapshot: Snapshot = { notebook: data, decisions, base, language, drafts, tags };
  const bytes = serialize(snapshot);
  const shared = new SharedArrayBuffer(bytes.length);
  bytes.copy(new Uint8Array(shared));
  return shared;
}
