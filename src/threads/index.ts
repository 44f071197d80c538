/** The room of threads: pools of them, and what a thread does before its first task. */
export type { ThreadTask } from './compile-cache.ts';
export { ThreadPool } from './thread-pool.ts';
