/** The room of work at the same time: in this thread, several asynchronous tasks at once; pools of threads. */
export type { ThreadTask } from './compile-cache.ts';
export { ThreadPool } from './thread-pool.ts';
