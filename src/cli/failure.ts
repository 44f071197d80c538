import { packageRoot } from '../integration/index.ts';
import { MessageError } from '../messages.ts';
import { UsageError } from './options.ts';

/** A failure that is no fault of the program: its message says everything, and the exit code is 1. */
export class CommandError extends Error {}

/** Faults of the machine, for which a stack says nothing, by the code of the error. */
const faults: Record<string, string> = {
  ENOSPC: 'the disk is full. Nothing was replaced',
  EDQUOT: 'the quota of the disk is exhausted. Nothing was replaced',
  EROFS: 'the file system is read-only. Nothing was replaced',
};

/** Lines of a stack that are shown: enough to find the code. */
const MAX_FRAMES = 5;

/**
 * Describes an error in one block that can be put into a report: its message, then its position, its hint and the top
 * of its stack if it has them.
 */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof MessageError) return `nothing was published, because of the settings:\n${error.message}`;
  if (error instanceof UsageError || error instanceof CommandError) return error.message;
  const root = rootCause(error);
  const { code, path, dest } = root as NodeJS.ErrnoException & { dest?: string };
  const fault = code && faults[code];
  if (fault) return [dest ?? path, fault].filter(Boolean).join(': ');
  const { loc, hint } = root as { loc?: { file?: string; line?: number }; hint?: string };
  const position = loc?.file && `  in ${shorten(loc.file)}${loc.line ? `:${loc.line}` : ''}`;
  const frames = root.stack?.split('\n').filter(line => line.trimStart().startsWith('at ')) ?? [];
  const stack = frames.slice(0, MAX_FRAMES).map(frame => `  ${shorten(frame.trim())}`);
  return [error.message, position, hint, ...stack].filter(Boolean).join('\n');
}

/** The first error in a chain of causes. */
export function rootCause(error: Error): Error {
  return error.cause instanceof Error ? rootCause(error.cause) : error;
}

/** A path or a stack frame without the folder of this package, or that of Astro's intermediate build. */
function shorten(text: string): string {
  return text.replace(/(?:file:\/\/)?[^\s()]*\/\.prerender\//, '').replace(packageRoot, '');
}
