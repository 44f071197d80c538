import { getCompileCacheDir } from 'node:module';
import type { MessagePort } from 'node:worker_threads';
import Tinypool from 'tinypool';
import type { ThreadTask } from './compile-cache.ts';

/** The memory of a thread for young objects. Node's default takes a hundred megabytes more, and is no faster. */
const YOUNG_MEGABYTES = 24;

/** Threads that run tasks of one kind. */
export class ThreadPool<Task extends object> {
  readonly #pool: Tinypool;

  /**
   * @param worker URL of the module whose default export runs a task; it is a `.mjs`, because tinypool imports it by its name
   * @param count of threads
   * @param tasksPerThread how many it is given at a time: the next one need not be waited for then
   */
  constructor(worker: URL, count: number, tasksPerThread = 1) {
    this.#pool = new Tinypool({
      filename: worker.href,
      minThreads: count,
      maxThreads: count,
      concurrentTasksPerWorker: tasksPerThread,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
  }

  /** Runs a task. @param transferList what the task contains and the thread takes over */
  run<Result>(task: Task, transferList: MessagePort[] = []): Promise<Result> {
    const whole: ThreadTask<Task> = { ...task, compileCache: getCompileCacheDir() };
    return this.#pool.run(whole, { transferList });
  }

  /** Ends the threads. */
  async end(): Promise<void> {
    await this.#pool.destroy();
  }
}
