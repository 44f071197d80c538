import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { ThreadPool } from '../threads/index.ts';
import type { IndexInput } from './index-site.ts';
import type { ReuseFiles } from './update-files.ts';
import type { IndexOutput } from './write-index.ts';

/** What the thread has to do. */
export interface IndexTask extends IndexOutput {
  input: IndexInput;
  /** Answers which files the last site has: `[path, digest][]` with `boolean[]`. */
  port: MessagePort;
}

/** Nothing to do but to load the code. */
export interface NoTask {
  input: undefined;
}

/** An error as threads can send it: as an `Error` it would lose its code, which says that the disk is full. */
export interface ThreadError {
  message: string;
  stack: string | undefined;
  properties: object;
}

/** A thread that has been started for the next index. */
let waiting: ThreadPool<IndexTask | NoTask> | undefined;

/** Starts a thread for the next index, which loads its code meanwhile. */
export function startIndexThread(): void {
  waiting ??= createThread();
  // If the code cannot be loaded, the next task fails as well, and reports it.
  waiting.run({ input: undefined }).catch(() => {});
}

const createThread = () => new ThreadPool<IndexTask | NoTask>(new URL('./worker.mjs', import.meta.url), 1);

/** Runs `writeIndex` in a thread. */
export function writeIndexInThread(input: IndexInput, output: IndexOutput, reuseFiles: ReuseFiles): Promise<void> {
  const pool = waiting ?? createThread();
  waiting = undefined;
  const { port1, port2 } = new MessageChannel();
  port1.on('message', async files => port1.postMessage(await reuseFiles(files)));
  const task: IndexTask = { input, ...output, port: port2 };
  return pool
    .run<ThreadError | undefined>(task, [port2])
    .then(throwError)
    .finally(() => {
      port1.close();
      return pool.end();
    });
}

function throwError(failed: ThreadError | undefined): void {
  if (!failed) return;
  const { message, stack, properties } = failed;
  throw Object.assign(new Error(message), { stack, ...properties });
}
