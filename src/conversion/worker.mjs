// The threads that read, convert and render notes, see threads.ts. Plain JavaScript, because tinypool imports it by its name.
// In such a file, the compiler changes `.ts` to `.js` only in static imports and exports.
export { runInThread as default } from './run-in-thread.ts';
