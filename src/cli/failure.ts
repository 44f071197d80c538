import { packageRoot } from '../integration/index.ts';
import { UsageError } from './options.ts';

/** How many lines of a stack are shown: enough to see where in the code it was. */
const FRAMES = 5;

/**
 * Says what went wrong, in the words of whoever noticed, with its place, its hint and the top of its stack where there
 * are any: one block, for somebody who reports it.
 */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UsageError) return error.message;
  const root = rootCause(error);
  const { loc, hint } = root as { loc?: { file?: string; line?: number }; hint?: string };
  const place = loc?.file && `  in ${shortened(loc.file)}${loc.line ? `:${loc.line}` : ''}`;
  const frames = root.stack?.split('\n').filter(line => line.trimStart().startsWith('at ')) ?? [];
  const stack = frames.slice(0, FRAMES).map(frame => `  ${shortened(frame.trim())}`);
  return [error.message, place, hint, ...stack].filter(Boolean).join('\n');
}

/** What was thrown first, of errors that were thrown because of others. */
export function rootCause(error: Error): Error {
  return error.cause instanceof Error ? rootCause(error.cause) : error;
}

/** A path or a line of a stack, without the folders that are not ours: those of Astro's build, and of this package. */
function shortened(text: string): string {
  return text.replace(/(?:file:\/\/)?[^\s()]*\/\.prerender\//, '').replace(packageRoot, '');
}
