// The thread that writes an index, see thread.ts. Plain JavaScript, because tinypool imports it by its name.
export { runInThread as default } from './run-in-thread.ts';
