// The threads that read, convert and render notes, see threads.ts. Plain JavaScript, because tinypool imports it by its name.
// In such a file the compiler turns names of TypeScript files into those of JavaScript only in static imports.
export { runInThread as default } from './run-in-thread.ts';
