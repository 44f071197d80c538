import { getCompileCacheDir } from 'node:module';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import Tinypool from 'tinypool';
import type { IndexInput } from './index-site.ts';
import type { ReuseFiles } from './update-files.ts';
import type { IndexOutput } from './write-index.ts';

/** What the thread has to do. */
export interface IndexTask extends IndexOutput {
  input: IndexInput;
  /** Answers which files the last site has: `[path, digest][]` with `boolean[]`. */
  port: MessagePort;
  /** The folder of Node's compile cache, if that is enabled: threads do not enable it by themselves. */
  compileCache: string | undefined;
}

/** An error as threads can send it: as an `Error` it would lose its code, which says that the disk is full. */
export interface ThreadError {
  message: string;
  stack: string | undefined;
  properties: object;
}

/** The memory of a thread for young objects. Node's default takes a hundred megabytes more, and is no faster. */
const YOUNG_MEGABYTES = 24;

/** Runs `writeIndex` in a thread. */
export function writeIndexInThread(input: IndexInput, output: IndexOutput, reuseFiles: ReuseFiles): Promise<void> {
  const pool = new Tinypool({
    filename: new URL('./worker.mjs', import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  const { port1, port2 } = new MessageChannel();
  port1.on('message', async files => port1.postMessage(await reuseFiles(files)));
  const task: IndexTask = { input, ...output, port: port2, compileCache: getCompileCacheDir() };
  return pool
    .run(task, { transferList: [port2] })
    .then(throwError)
    .finally(() => {
      port1.close();
      return pool.destroy();
    });
}

function throwError(failed: ThreadError | undefined): void {
  if (!failed) return;
  const { message, stack, properties } = failed;
  throw Object.assign(new Error(message), { stack, ...properties });
}
