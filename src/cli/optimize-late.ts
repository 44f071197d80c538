import { setFlagsFromString } from 'node:v8';
import { hasNotes } from '../collection/index.ts';

/** The version of V8 that this was measured with. Another may not know the flag, and would say so on standard error. */
const measured = /^13\.6\./;
/** With more notes, a command runs long enough for more of its code to pay. */
const MANY = 3_000;

/**
 * Makes V8 wait longer before it compiles a function for the last time: most commands have ended before that pays, and where
 * there are two cores, its threads take time from ours.
 *
 * @param notebook its folder
 */
export function optimizeLate(notebook: string): void {
  if (measured.test(process.versions.v8) && !hasNotes(notebook, MANY)) setFlagsFromString('--efficiency-mode');
}
