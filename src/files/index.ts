/** The room of what Node's `fs` lacks: files of whole folders, and operations that work on every system. */
export { hasFiles } from './has-files.ts';
export { listEntries, listFiles } from './list-files.ts';
export { makeFolder } from './make-folder.ts';
export { retryWhileLocked } from './retry-while-locked.ts';
